package evenfall.protocol;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.assessment.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads cards, pathways, medicines, instruments and sources, each checked against the form and the rules. */
final class HandbookReader {

    private final ProtocolFolder folder;

    private final NameCheck names;

    private final ConditionCheck conditions;

    private final Wording wording;

    private final Set<String> taken = new HashSet<>();

    HandbookReader(ProtocolFolder folder, NameCheck names, ConditionCheck conditions, Wording wording) {
        this.folder = folder;
        this.names = names;
        this.conditions = conditions;
        this.wording = wording;
    }

    Handbook read() {
        var cards = folder.read("cards.yaml").only("cards").at("cards").items().stream()
                .map(this::card)
                .toList();
        var pathways = folder.read("pathways.yaml").only("core", "pathways", "none", "needs");
        var instruments = folder.read("instruments.yaml").only("instruments", "rules");
        var sources = folder.read("sources.yaml").only("sources", "unverified", "decisions");
        pathways.find("none").ifPresent(this::rules);
        return new Handbook(
                cards,
                pathways.at("core").texts(),
                pathways.at("pathways").items().stream().map(this::pathway).toList(),
                pathways.find("needs")
                        .map(it -> it.items().stream().map(this::need).toList())
                        .orElse(List.of()),
                medicines(folder.read("medicines.yaml")),
                instruments.at("instruments").items().stream()
                        .map(this::instrument)
                        .toList(),
                instruments.at("rules").texts(),
                sources.at("sources").items().stream()
                        .map(HandbookReader::source)
                        .toList(),
                sources.at("unverified").texts(),
                sources.at("decisions").texts());
    }

    private Card card(YamlNode node) {
        node.only(
                "id",
                "title",
                "measure",
                "group",
                "options",
                "verdict",
                "verdict-note",
                "grade",
                "grade-note",
                "clinician-only",
                "evidence",
                "patient",
                "not-for-you-if");
        var id = free(node.at("id"));
        return new Card(
                id,
                wording.of("card.%s.title".formatted(id), node.at("title")),
                node.at("measure").text(),
                node.at("group").text(),
                node.find("options").map(this::options).orElse(List.of()),
                oneOf(CardVerdict.values(), node.at("verdict"), "verdict"),
                node.find("verdict-note").map(YamlNode::text).orElse(null),
                RuleBookReader.grade(node.at("grade")),
                node.find("grade-note").map(YamlNode::text).orElse(null),
                node.find("clinician-only").map(YamlNode::isTrue).orElse(false),
                node.at("evidence").text(),
                node.find("not-for-you-if")
                        .map(it -> wording.of("card.%s.not-for-you-if".formatted(id), it))
                        .orElse(null),
                wording.of("card." + id, node.at("patient")));
    }

    /** Options of questions, as {@code question.option}. */
    private List<String> options(YamlNode list) {
        return list.items().stream()
                .map(it -> {
                    var parts = it.text().split("\\.", 2);
                    if (parts.length < 2 || !names.offers(parts[0], parts[1])) {
                        throw it.fault("there is no option \"%s\"; write question.option".formatted(it.text()));
                    }
                    return it.text();
                })
                .toList();
    }

    private Pathway pathway(YamlNode node) {
        node.only("id", "to", "triggers", "priority", "carries", "offers", "not-while-pressing");
        var offers = node.find("offers").map(this::cards).orElse(List.<String>of());
        var triggers = node.at("triggers").items().stream().map(this::trigger).toList();
        for (var trigger : triggers) {
            for (var rule : trigger.rules()) {
                names.rule(rule).forbids().stream()
                        .filter(offers::contains)
                        .findFirst()
                        .ifPresent(card -> {
                            throw node.at("offers")
                                    .fault("%s forbids the card %s that this pathway offers; offer another"
                                            .formatted(rule, card));
                        });
            }
        }
        var id = free(node.at("id"));
        return new Pathway(
                id,
                wording.of("pathway.%s.to".formatted(id), node.at("to")),
                triggers,
                node.at("priority").text(),
                carries(id, node.at("carries")),
                offers,
                node.find("not-while-pressing").map(YamlNode::isTrue).orElse(false));
    }

    private List<Carried> carries(String pathway, YamlNode list) {
        var named = new HashSet<String>();
        return list.items().stream()
                .map(it -> {
                    var carried = carried(pathway, it);
                    if (!named.add(carried.id())) {
                        throw it.at("id")
                                .fault("%s carries \"%s\" twice; choose another id".formatted(pathway, carried.id()));
                    }
                    return carried;
                })
                .toList();
    }

    /** Whoever reads the protocol sees of every item where it comes from; none is left for nobody to fill in. */
    private Carried carried(String pathway, YamlNode node) {
        node.only("id", "say", "questions", "pages", "values", "clinician");
        var id = node.at("id").as(QuestionId::new).value();
        var questions = Stream.of(
                        node.find("questions").map(names::questions),
                        node.find("pages").map(names::questionsOnPages))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
        var values = node.find("values").map(names::derivedValues).orElse(List.of());
        boolean clinician = node.find("clinician").map(YamlNode::isTrue).orElse(false);
        if (questions.isEmpty() && values.isEmpty() && !clinician) {
            throw node.fault("nothing answers it; name questions, pages or values, or add \"clinician: true\"");
        }
        return new Carried(
                id,
                wording.of("pathway.%s.carries.%s".formatted(pathway, id), node.at("say")),
                questions,
                values,
                clinician);
    }

    private Need need(YamlNode node) {
        node.only("id", "say", "when", "met", "questions", "months", "check");
        var questions = node.find("questions").map(names::questions).orElse(List.of());
        var met = node.find("met").map(conditions::condition).orElse(null);
        if (questions.isEmpty() == (met == null)) {
            throw node.fault("it is met by a condition or by answers; name either \"met\" or \"questions\"");
        }
        int months = node.find("months").map(YamlNode::wholeNumber).orElse(0);
        if (node.has("months") && (months < 1 || !questions.stream().allMatch(names::isMeasured))) {
            throw node.at("months").fault("only measured values grow old, after 1 month or more; correct it");
        }
        return new Need(
                free(node.at("id")),
                node.at("say").text(),
                node.find("when").map(conditions::condition).orElse(null),
                met,
                questions,
                months,
                node.find("check").map(YamlNode::isTrue).orElse(false));
    }

    private Pathway.Trigger trigger(YamlNode node) {
        node.only("rules", "within", "with", "when", "if");
        return new Pathway.Trigger(
                rules(node.at("rules")),
                node.at("within").as(Target::parse),
                node.find("with").map(this::rules).orElse(Set.of()),
                node.find("when").map(conditions::condition).orElse(null),
                node.find("if").map(YamlNode::text).orElse(null));
    }

    private Set<String> rules(YamlNode list) {
        return list.items().stream().map(names::rule).map(Rule::id).collect(toUnmodifiableSet());
    }

    private List<String> cards(YamlNode list) {
        return list.items().stream()
                .map(it -> {
                    if (!taken.contains(it.text())) {
                        throw it.fault("there is no card \"%s\"; check the spelling, or add it to cards.yaml"
                                .formatted(it.text()));
                    }
                    return it.text();
                })
                .toList();
    }

    /** Every card that a rule forbids has to be there. */
    void checkForbidden(YamlNode rules, Handbook handbook) {
        var cards = handbook.cards().stream().map(Card::id).collect(toUnmodifiableSet());
        for (var rule : rules.at("rules").items()) {
            rule.find("forbids").stream().flatMap(it -> it.items().stream()).forEach(it -> {
                if (!cards.contains(it.text())) {
                    throw it.fault("there is no card \"%s\"; check the spelling, or add it to cards.yaml"
                            .formatted(it.text()));
                }
            });
        }
    }

    private Medicines medicines(YamlNode file) {
        file.only("text", "classes", "groups", "by-text-only", "brands", "spellings");
        var classes = names.question(file.at("classes"));
        var byTextOnly = file.at("by-text-only").only("names", "say");
        var spellings = file.find("spellings");
        try {
            return new Medicines(
                    names.question(file.at("text")),
                    classes,
                    file.at("groups").items().stream()
                            .map(it -> group(it, classes))
                            .toList(),
                    byTextOnly.at("names").texts(),
                    file.at("brands").items().stream()
                            .map(HandbookReader::brand)
                            .toList(),
                    spellings.map(HandbookReader::textByKey).orElse(Map.of()));
        } catch (IllegalArgumentException unknown) {
            throw spellings.orElse(file).fault(unknown.getMessage() + "; write it as it stands above");
        }
    }

    private Medicines.Group group(YamlNode node, QuestionId classes) {
        node.only("option", "names", "brands", "effect", "grade", "note");
        var option = node.at("option");
        if (!names.offers(classes.value(), option.text())) {
            throw option.fault(
                    "\"%s\" has no option \"%s\"; name one of its options".formatted(classes, option.text()));
        }
        return new Medicines.Group(
                free(option),
                node.at("names").texts(),
                node.find("brands").map(HandbookReader::textByKey).orElse(Map.of()),
                node.at("effect").text(),
                node.at("grade").text(),
                node.find("note").map(YamlNode::text).orElse(null));
    }

    private static Map<String, String> textByKey(YamlNode node) {
        return node.entries().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().text()));
    }

    private static Medicines.Brand brand(YamlNode node) {
        node.only("name", "is", "status");
        var status = node.at("status");
        return switch (status.text()) {
            case "confirmed", "probable" ->
                new Medicines.Brand(node.at("name").text(), node.at("is").text(), status.text());
            case "unknown" -> new Medicines.Brand(node.at("name").text(), null, status.text());
            default ->
                throw status.fault(
                        "\"%s\" is no status; there are confirmed, probable and unknown".formatted(status.text()));
        };
    }

    /** Whatever is not free for anybody is not shipped, and asked only under a licence of the clinic's own. */
    private Instrument instrument(YamlNode node) {
        node.only("id", "name", "what", "rights", "licence", "shipped", "note", "notice", "questions", "record");
        var id = free(node.at("id"));
        var licence = oneOf(Instrument.Licence.values(), node.at("licence"), "state of a licence");
        boolean shipped = node.at("shipped").isTrue();
        if (shipped && !licence.isFree()) {
            throw node.at("licence").fault("it must not be shipped, for it is not free; set \"shipped: false\"");
        }
        var questions = node.find("questions").map(names::questions).orElse(List.of());
        var record = node.find("record").map(HandbookReader::licenceRecord).orElse(null);
        if (!questions.isEmpty() && !licence.isFree()) {
            checkLicensed(node, questions, record != null, Instrument.demand(id));
        }
        return new Instrument(
                id,
                node.at("name").text(),
                node.at("what").text(),
                node.at("rights").text(),
                licence,
                shipped,
                node.at("note").text(),
                node.find("notice").map(YamlNode::text).orElse(null),
                questions,
                record);
    }

    private void checkLicensed(YamlNode node, List<QuestionId> questions, boolean isLicensed, String demand) {
        if (!isLicensed) {
            throw node.at("questions")
                    .fault(
                            "it is not asked without a licence of the clinic's own; add \"record\", or take its questions out");
        }
        questions.stream().filter(it -> !names.demands(it, demand)).findFirst().ifPresent(it -> {
            throw node.at("questions").fault("\"%s\" must say \"demands: %s\" in form.yaml".formatted(it, demand));
        });
    }

    private static Instrument.LicenceRecord licenceRecord(YamlNode node) {
        node.only("holder", "reference", "use", "languages", "valid-until", "confirmed-by");
        return new Instrument.LicenceRecord(
                node.at("holder").text(),
                node.at("reference").text(),
                node.at("use").text(),
                node.at("languages").texts(),
                node.at("valid-until").day(),
                node.at("confirmed-by").text());
    }

    private static Source source(YamlNode node) {
        node.only("source", "used-for", "status");
        return new Source(
                node.at("source").text(),
                node.at("used-for").text(),
                node.at("status").text());
    }

    private String free(YamlNode id) {
        if (!taken.add(id.text())) {
            throw id.fault("the id \"%s\" is taken already; choose another".formatted(id.text()));
        }
        return id.text();
    }

    private static <E extends Enum<E>> E oneOf(E[] values, YamlNode node, String what) {
        return Stream.of(values)
                .filter(it -> word(it).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault("\"%s\" is no %s; there are %s"
                        .formatted(
                                node.text(),
                                what,
                                Stream.of(values).map(HandbookReader::word).collect(joining(", ")))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
