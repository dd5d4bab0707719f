package evenfall.local.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page as somebody sees it: forms to fill in and send, links to follow. */
record WebPage(Document document) {

    String path() {
        return URI.create(document.location()).getPath();
    }

    /** Fills in what is known of what the page's own form asks, and sends it. */
    WebPage send(Map<String, String> known) throws IOException {
        return send("main form", known);
    }

    WebPage send(String selector, Map<String, String> known) throws IOException {
        var form = (FormElement) document.expectFirst(selector);
        form.elements().forEach(field -> {
            var value = known.get(field.attr("name"));
            if (value != null) {
                fillIn(field, value);
            }
        });
        return new WebPage(form.submit().post());
    }

    /** Where the link of these words leads. */
    Optional<String> link(String words) {
        return document.select("main a").stream()
                .filter(it -> it.text().equals(words))
                .map(it -> it.attr("href"))
                .findFirst();
    }

    /** Where the first of these links leads. */
    Optional<String> path(String selector) {
        return document.select("main").select(selector).stream().findFirst().map(it -> it.attr("href"));
    }

    String text(String selector) {
        return document.expectFirst(selector).text();
    }

    private static void fillIn(Element field, String value) {
        switch (field.attr("type")) {
            case "radio", "checkbox" ->
                field.attr("checked", List.of(value.split(", ")).contains(field.val()));
            default -> field.val(value);
        }
    }
}
