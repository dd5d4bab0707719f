package evenfall.protocol;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.assessment.Condition;
import evenfall.assessment.Contradiction;
import evenfall.assessment.Derivation;
import evenfall.assessment.DerivedValue;
import evenfall.assessment.Fact.Value;
import evenfall.assessment.Level;
import evenfall.assessment.LookAlike;
import evenfall.assessment.Rule;
import evenfall.assessment.RuleBook;
import evenfall.assessment.Subject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code derived.yaml} and {@code rules.yaml}. */
final class RuleBookReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private static final List<String> PLACEHOLDERS = List.of("{emergency}", "{crisis-line}");

    private final ConditionCheck conditions;

    private final Set<String> taken = new HashSet<>();

    RuleBookReader(ConditionCheck conditions) {
        this.conditions = conditions;
    }

    RuleBook read(YamlNode derived, YamlNode rules, YamlNode contradictions) {
        return new RuleBook(
                derived.only("derived").at("derived").items().stream()
                        .map(this::derivedValue)
                        .toList(),
                rules.only("rules").at("rules").items().stream().map(this::rule).toList(),
                contradictions.only("contradictions").at("contradictions").items().stream()
                        .map(this::contradiction)
                        .toList());
    }

    private DerivedValue derivedValue(YamlNode node) {
        node.only("id", "means", "when", "cases", "otherwise", "count", "highest", "sum", "quotient", "labels");
        var name = free(node.at("id"));
        if (!Subject.isDerived(name)) {
            throw node.at("id").fault("the name of a derived value begins with \"d-\"; rename it");
        }
        var derivation = derivation(node);
        conditions.derived(name, derivation, node);
        if (derivation instanceof Derivation.Cases cases) {
            checkReachable(cases, node);
        }
        return new DerivedValue(
                name,
                node.at("means").text(),
                derivation,
                node.find("labels").map(RuleBookReader::labels).orElse(Map.of()));
    }

    private Derivation derivation(YamlNode node) {
        if (node.has("when")) {
            return new Derivation.When(conditions.condition(node.at("when")));
        }
        if (node.has("cases")) {
            return new Derivation.Cases(
                    node.at("cases").items().stream().map(this::oneCase).toList(),
                    node.find("otherwise").map(RuleBookReader::value).orElse(null));
        }
        if (node.has("sum")) {
            return new Derivation.Sum(subjects(node.at("sum")));
        }
        if (node.has("quotient")) {
            var quotient = node.at("quotient").only("over", "under", "times");
            return new Derivation.Quotient(
                    subjects(quotient.at("over")),
                    subjects(quotient.at("under")),
                    quotient.find("times").map(YamlNode::number).orElse(BigDecimal.ONE));
        }
        if (node.has("count")) {
            return new Derivation.Count(
                    node.at("count").items().stream().map(conditions::condition).toList());
        }
        return new Derivation.Highest(
                node.at("highest").items().stream().map(conditions::number).toList());
    }

    private List<Subject> subjects(YamlNode list) {
        return list.items().stream().map(conditions::existing).toList();
    }

    /** A case that a case before it always takes, and a label for what never comes out, are slips of the pen. */
    private static void checkReachable(Derivation.Cases cases, YamlNode node) {
        var seen = new HashSet<Condition>();
        for (int i = 0; i < cases.cases().size(); i++) {
            if (!seen.add(cases.cases().get(i).when())) {
                throw node.at("cases")
                        .items()
                        .get(i)
                        .fault("this case is never reached, for one before it asks the same; take it away");
            }
        }
        var values = cases.values()
                .filter(Value.Code.class::isInstance)
                .map(it -> ((Value.Code) it).code())
                .collect(toUnmodifiableSet());
        node.find("labels")
                .ifPresent(labels -> labels.entries().forEach((code, label) -> {
                    if (!values.contains(code)) {
                        throw label.fault(
                                "it never comes out as \"%s\"; take the label away, or add a case".formatted(code));
                    }
                }));
    }

    private Derivation.Case oneCase(YamlNode node) {
        node.only("is", "when");
        return new Derivation.Case(value(node.at("is")), conditions.condition(node.at("when")));
    }

    private static Value value(YamlNode node) {
        var text = node.text();
        return isNumber(text) ? new Value.Quantity(new BigDecimal(text)) : new Value.Code(text);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static Map<String, String> labels(YamlNode node) {
        return node.entries().entrySet().stream()
                .collect(
                        toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().text()));
    }

    private Rule rule(YamlNode node) {
        node.only(
                "id",
                "level",
                "finding",
                "when",
                "clinician",
                "patient",
                "source",
                "grade",
                "mimic",
                "sets-apart",
                "forbids");
        var id = free(node.at("id"));
        var when = conditions.condition(node.at("when"));
        conditions.rule(id, when, node);
        var level = level(node.at("level"));
        if (level.interrupts() && !node.has("patient")) {
            throw node.fault("a rule that interrupts must say to the patient what to do; add \"patient\"");
        }
        return new Rule(
                id,
                level,
                node.at("finding").text(),
                when,
                node.at("clinician").text(),
                node.find("patient").map(RuleBookReader::patientText).orElse(null),
                node.at("source").text(),
                grade(node.at("grade")),
                node.find("mimic")
                        .map(it ->
                                new LookAlike(it.text(), node.at("sets-apart").text()))
                        .orElse(null),
                node.find("forbids").map(YamlNode::texts).orElse(List.of()));
    }

    private Contradiction contradiction(YamlNode node) {
        node.only("id", "when", "clinician", "patient");
        var id = free(node.at("id"));
        var when = conditions.condition(node.at("when"));
        return new Contradiction(id, when, node.at("clinician").text(), patientText(node.at("patient")));
    }

    /** A patient's text may name the clinic's numbers, and is never a diagnosis. */
    static String patientText(YamlNode node) {
        var text = node.text();
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(it -> !PLACEHOLDERS.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw node.fault("there is no placeholder \"%s\"; there are %s"
                            .formatted(it, String.join(" and ", PLACEHOLDERS)));
                });
        return text;
    }

    private static Level level(YamlNode node) {
        return Stream.of(Level.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() ->
                        node.fault("\"%s\" is no level; there are emergency, urgent, priority, routine and information"
                                .formatted(node.text())));
    }

    static String grade(YamlNode node) {
        return switch (node.text()) {
            case "A", "B", "C", "D" -> node.text();
            default -> throw node.fault("\"%s\" is no evidence grade; there are A, B, C and D".formatted(node.text()));
        };
    }

    private String free(YamlNode id) {
        if (!taken.add(id.text())) {
            throw id.fault("the id \"%s\" is taken already; choose another".formatted(id.text()));
        }
        return id.text();
    }
}
