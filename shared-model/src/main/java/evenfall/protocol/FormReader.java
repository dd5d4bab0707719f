package evenfall.protocol;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import evenfall.assessment.Subject;
import evenfall.form.Asked;
import evenfall.form.Form;
import evenfall.form.Option;
import evenfall.form.OtherUnit;
import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code form.yaml}. */
final class FormReader {

    private static final int MOST_DECIMALS = 3;

    private final YamlNode yesNo;

    private final ConditionCheck conditions;

    private final Wording wording;

    private final Map<String, YamlNode> optionLists = new HashMap<>();

    private final Set<String> taken = new HashSet<>();

    /** @param yesNo how yes, no and "I am not sure" are said */
    FormReader(YamlNode yesNo, ConditionCheck conditions, Wording wording) {
        this.yesNo = yesNo.only("yes", "no", Answer.UNSURE);
        this.conditions = conditions;
        this.wording = wording;
    }

    /** A form that marks no core is all core. */
    Form read(YamlNode file) {
        var sections = file.only("sections").at("sections").items();
        boolean allCore = sections.stream().noneMatch(FormReader::marksCore);
        return new Form(sections.stream().map(it -> section(it, allCore)).toList());
    }

    private static boolean marksCore(YamlNode section) {
        return section.has("core") || section.at("pages").items().stream().anyMatch(it -> it.has("core"));
    }

    private Section section(YamlNode node, boolean allCore) {
        node.only("id", "title", "intro", "helps", "core", "required", "red-flags", "discreet", "shown-when", "pages");
        var defaults = new Defaults(
                allCore || flag(node, "core"),
                flag(node, "required"),
                flag(node, "red-flags"),
                flag(node, "discreet"),
                node.find("shown-when").map(conditions::skipLogic));
        var id = node.at("id").text();
        var pages =
                node.at("pages").items().stream().map(it -> page(it, defaults)).toList();
        if (node.has("helps") == pages.stream().allMatch(Page::core)) {
            throw node.fault(
                    node.has("helps")
                            ? "every page of section \"%s\" is core, so nobody chooses to tell it; take \"helps\" out"
                                    .formatted(id)
                            : "section \"%s\" has pages that are not core; say in \"helps\" why to tell them"
                                    .formatted(id));
        }
        return new Section(
                id,
                wording.of("section.%s.title".formatted(id), node.at("title")),
                node.find("intro")
                        .map(it -> wording.of("section.%s.intro".formatted(id), it))
                        .orElse(null),
                node.find("helps")
                        .map(it -> wording.of("section.%s.helps".formatted(id), it))
                        .orElse(null),
                pages);
    }

    private Page page(YamlNode node, Defaults defaults) {
        if (node.has("each")) {
            return pageForEach(node, defaults);
        }
        if (!node.has("questions")) {
            var question = question(node, defaults);
            return new Page(question.id().value(), null, isCore(node, defaults), List.of(question));
        }
        node.only("id", "title", "core", "questions");
        var id = free(node.at("id"));
        return new Page(
                id,
                wording.of("page.%s.title".formatted(id), node.at("title")),
                isCore(node, defaults),
                node.at("questions").items().stream()
                        .map(it -> question(it, defaults))
                        .toList());
    }

    /** The same questions about each option that an earlier question offers, shown for those that were chosen. */
    private Page pageForEach(YamlNode node, Defaults defaults) {
        node.only("id", "title", "core", "each", "ask", "basis");
        var id = free(node.at("id"));
        var each = node.at("each");
        var questions = optionsOf(each).entrySet().stream()
                .filter(it -> !it.getKey().equals(Option.NONE))
                .flatMap(option -> node.at("ask").items().stream()
                        .map(it -> questionAbout(it, id, each, option.getKey(), option.getValue(), defaults)))
                .toList();
        return new Page(
                id, wording.of("page.%s.title".formatted(id), node.at("title")), isCore(node, defaults), questions);
    }

    private Question questionAbout(
            YamlNode node, String page, YamlNode each, String option, YamlNode label, Defaults defaults) {
        node.only("id", "type", "text", "options");
        var key = node.at("id").text();
        var id = new QuestionId("%s-%s-%s".formatted(page, option, key));
        var shownWhen = new Condition.All(Stream.concat(
                        defaults.shownWhen().stream(),
                        Stream.of(new Condition.Has(new Subject.Question(new QuestionId(each.text())), Set.of(option))))
                .toList());
        conditions.question(id, shownWhen, node);
        var text = wording.of("%s.%s".formatted(page, key), node.at("text"));
        if (!text.contains(Wording.OPTION)) {
            throw node.at("text").fault("the text must say \"%s\" where the option belongs".formatted(Wording.OPTION));
        }
        return new Question(
                id,
                asked(node, "%s.%s".formatted(page, key)),
                text.replace(Wording.OPTION, wording.of("%s.%s".formatted(each.text(), option), label)),
                false,
                false,
                defaults.discreet(),
                false,
                shownWhen,
                "one for each of " + each.text(),
                null,
                null,
                false);
    }

    private Map<String, YamlNode> optionsOf(YamlNode question) {
        var options = optionLists.get(question.text());
        if (options == null) {
            throw question.fault("no question \"%s\" with options stands before this; name one that does"
                    .formatted(question.text()));
        }
        return options.entries();
    }

    private Question question(YamlNode node, Defaults defaults) {
        node.only(
                "id",
                "type",
                "text",
                "options",
                "options-of",
                "unit",
                "units",
                "min",
                "max",
                "decimals",
                "max-length",
                "core",
                "required",
                "red-flag",
                "discreet",
                "picture",
                "shown-when",
                "code",
                "demands",
                "basis");
        var id = node.at("id").as(QuestionId::new);
        free(node.at("id"));
        var shownWhen = new Condition.All(
                Stream.of(defaults.shownWhen(), node.find("shown-when").map(conditions::skipLogic))
                        .flatMap(Optional::stream)
                        .toList());
        conditions.question(id, shownWhen, node);
        return new Question(
                id,
                asked(node, id.value()),
                wording.of(id.value(), node.at("text")),
                defaults.required() || flag(node, "required"),
                defaults.redFlags() || flag(node, "red-flag"),
                defaults.discreet() || flag(node, "discreet"),
                flag(node, "picture"),
                shownWhen,
                node.at("basis").text(),
                node.find("code").map(YamlNode::text).orElse(null),
                node.find("demands").map(YamlNode::text).orElse(null),
                node.has("demands"));
    }

    /** @param key what the keys of the question's texts begin with */
    private Asked asked(YamlNode node, String key) {
        var type = node.at("type");
        return switch (type.text()) {
            case "yn" -> new Asked.OneOf(yesNo("yes", "no", Answer.UNSURE));
            case "yn2" -> new Asked.OneOf(yesNo("yes", "no"));
            case "single" -> new Asked.OneOf(options(node, key));
            case "score" -> new Asked.OneOf(scores(node, key));
            case "multi" -> node.has("options-of") ? amongChosen(node) : new Asked.AnyOf(options(node, key));
            case "num" -> number(node);
            case "date" -> new Asked.Day();
            case "text" -> text(node);
            default ->
                throw type.fault(
                        "\"%s\" is no type of question; there are yn, yn2, single, score, multi, num, date and text"
                                .formatted(type.text()));
        };
    }

    private List<Option> yesNo(String... codes) {
        return Stream.of(codes)
                .map(it -> new Option(it, wording.of("yes-no." + it, yesNo.at(it))))
                .toList();
    }

    private List<Option> options(YamlNode question, String key) {
        var node = question.at("options");
        optionLists.put(key, node);
        var labels = new HashSet<String>();
        return node.entries().entrySet().stream()
                .map(it -> {
                    var label = wording.of("%s.%s".formatted(key, it.getKey()), it.getValue());
                    if (!labels.add(label)) {
                        throw it.getValue()
                                .fault("two options of \"%s\" read \"%s\"; tell them apart".formatted(key, label));
                    }
                    return new Option(it.getKey(), label);
                })
                .toList();
    }

    private List<Option> scores(YamlNode question, String key) {
        var options = options(question, key);
        options.stream()
                .filter(it -> !RuleBookReader.isNumber(it.code()))
                .findFirst()
                .ifPresent(it -> {
                    throw question.at("options")
                            .fault("\"%s\" is no score; name every option of a score by its number"
                                    .formatted(it.code()));
                });
        return options;
    }

    private Asked amongChosen(YamlNode node) {
        var among = node.at("options-of");
        var options = optionsOf(among).entrySet().stream()
                .filter(it -> !it.getKey().equals(Option.NONE))
                .map(it -> new Option(
                        it.getKey(), wording.of("%s.%s".formatted(among.text(), it.getKey()), it.getValue())))
                .toList();
        return new Asked.AnyOf(options, new QuestionId(among.text()));
    }

    private Asked number(YamlNode node) {
        var least = node.at("min").number();
        var most = node.at("max").number();
        var decimals = node.find("decimals").map(YamlNode::wholeNumber).orElse(0);
        if (least.compareTo(most) >= 0) {
            throw node.at("max").fault("the most must be above the least; change one of them");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw node.at("decimals").fault("write from 0 to %d decimals".formatted(MOST_DECIMALS));
        }
        var unit = node.at("unit");
        return new Asked.Amount(
                wording.of("unit." + unit.text(), unit),
                least,
                most,
                decimals,
                node.find("units").map(FormReader::otherUnits).orElse(List.of()));
    }

    private static List<OtherUnit> otherUnits(YamlNode node) {
        return node.entries().entrySet().stream()
                .map(it -> {
                    var conversion = it.getValue().only("plus", "times");
                    return new OtherUnit(
                            it.getKey(),
                            conversion.find("plus").map(YamlNode::number).orElse(BigDecimal.ZERO),
                            conversion.at("times").number());
                })
                .toList();
    }

    private static Asked text(YamlNode node) {
        var maxLength = node.find("max-length").map(YamlNode::wholeNumber).orElse(Confidential.MAX_LENGTH);
        if (maxLength < 1 || maxLength > Confidential.MAX_LENGTH) {
            throw node.at("max-length").fault("from 1 to %d characters".formatted(Confidential.MAX_LENGTH));
        }
        return new Asked.Text(maxLength);
    }

    private String free(YamlNode id) {
        if (!taken.add(id.text())) {
            throw id.fault("the id \"%s\" is taken already; choose another".formatted(id.text()));
        }
        return id.text();
    }

    private static boolean isCore(YamlNode page, Defaults defaults) {
        return defaults.core() || flag(page, "core");
    }

    private static boolean flag(YamlNode node, String key) {
        return node.find(key).map(YamlNode::isTrue).orElse(false);
    }

    private record Defaults(
            boolean core, boolean required, boolean redFlags, boolean discreet, Optional<Condition> shownWhen) {}
}
