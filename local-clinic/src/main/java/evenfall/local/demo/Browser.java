package evenfall.local.demo;

import java.io.IOException;
import java.net.URI;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** One person's browser. It keeps cookies and follows redirects; a page that answers with an error ends everything. */
final class Browser {

    private final Connection session = Jsoup.newSession();

    private final URI service;

    Browser(URI service) {
        this.service = service;
    }

    WebPage open(String path) throws IOException {
        return new WebPage(session.newRequest(service.resolve(path).toString()).get());
    }
}
