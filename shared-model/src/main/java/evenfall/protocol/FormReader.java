package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import evenfall.form.Asked;
import evenfall.form.Form;
import evenfall.form.Option;
import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code form.yaml}. */
final class FormReader {

    private static final int MOST_DECIMALS = 3;

    private final Map<String, String> yesNo;

    private final ConditionCheck conditions;

    private final Set<String> taken = new HashSet<>();

    FormReader(Map<String, String> yesNo, ConditionCheck conditions) {
        this.yesNo = yesNo;
        this.conditions = conditions;
    }

    Form read(YamlNode file) {
        return new Form(file.only("sections").at("sections").items().stream()
                .map(this::section)
                .toList());
    }

    private Section section(YamlNode node) {
        node.only("id", "title", "intro", "required", "red-flags", "shown-when", "pages");
        var defaults = new Defaults(
                flag(node, "required"),
                flag(node, "red-flags"),
                node.find("shown-when").map(conditions::skipLogic));
        return new Section(
                node.at("id").text(),
                node.at("title").text(),
                node.find("intro").map(YamlNode::text).orElse(null),
                node.at("pages").items().stream().map(it -> page(it, defaults)).toList());
    }

    private Page page(YamlNode node, Defaults defaults) {
        if (!node.has("questions")) {
            var question = question(node, defaults);
            return new Page(question.id().value(), null, List.of(question));
        }
        node.only("id", "title", "questions");
        return new Page(
                free(node.at("id")),
                node.at("title").text(),
                node.at("questions").items().stream()
                        .map(it -> question(it, defaults))
                        .toList());
    }

    private Question question(YamlNode node, Defaults defaults) {
        node.only(
                "id",
                "type",
                "text",
                "options",
                "unit",
                "min",
                "max",
                "decimals",
                "max-length",
                "required",
                "red-flag",
                "shown-when",
                "code",
                "basis");
        free(node.at("id"));
        var id = node.at("id").as(QuestionId::new);
        var shownWhen = new Condition.All(
                Stream.of(defaults.shownWhen(), node.find("shown-when").map(conditions::skipLogic))
                        .flatMap(Optional::stream)
                        .toList());
        conditions.question(id, shownWhen, node);
        return new Question(
                id,
                asked(node),
                node.at("text").text(),
                defaults.required() || flag(node, "required"),
                defaults.redFlags() || flag(node, "red-flag"),
                shownWhen,
                node.find("code").map(YamlNode::text).orElse(null));
    }

    private Asked asked(YamlNode node) {
        var type = node.at("type");
        return switch (type.text()) {
            case "yn" -> new Asked.OneOf(yesNo("yes", "no", "unsure"));
            case "yn2" -> new Asked.OneOf(yesNo("yes", "no"));
            case "single" -> new Asked.OneOf(options(node.at("options")));
            case "multi" -> new Asked.AnyOf(options(node.at("options")));
            case "num" -> number(node);
            case "text" -> text(node);
            default ->
                throw type.fault("\"%s\" is no type of question; there are yn, yn2, single, multi, num and text"
                        .formatted(type.text()));
        };
    }

    private List<Option> yesNo(String... codes) {
        return Stream.of(codes)
                .map(it -> new Option(it, yesNo.getOrDefault(it, it)))
                .toList();
    }

    private static List<Option> options(YamlNode node) {
        return node.entries().entrySet().stream()
                .map(it -> new Option(it.getKey(), it.getValue().text()))
                .toList();
    }

    private static Asked number(YamlNode node) {
        var least = node.at("min").as(BigDecimal::new);
        var most = node.at("max").as(BigDecimal::new);
        var decimals = node.find("decimals").map(it -> it.as(Integer::valueOf)).orElse(0);
        if (least.compareTo(most) >= 0) {
            throw node.at("max").fault("the most must be above the least");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw node.at("decimals").fault("from 0 to %d decimals".formatted(MOST_DECIMALS));
        }
        return new Asked.Amount(node.at("unit").text(), least, most, decimals);
    }

    private static Asked text(YamlNode node) {
        var maxLength =
                node.find("max-length").map(it -> it.as(Integer::valueOf)).orElse(Confidential.MAX_LENGTH);
        if (maxLength < 1 || maxLength > Confidential.MAX_LENGTH) {
            throw node.at("max-length").fault("from 1 to %d characters".formatted(Confidential.MAX_LENGTH));
        }
        return new Asked.Text(maxLength);
    }

    private String free(YamlNode id) {
        if (!taken.add(id.text())) {
            throw id.fault("the id \"%s\" is taken already".formatted(id.text()));
        }
        return id.text();
    }

    private static boolean flag(YamlNode node, String key) {
        return node.find(key).map(YamlNode::isTrue).orElse(false);
    }

    private record Defaults(boolean required, boolean redFlags, Optional<Condition> shownWhen) {}
}
