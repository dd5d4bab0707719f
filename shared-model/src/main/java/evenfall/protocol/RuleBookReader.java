package evenfall.protocol;

import static java.util.stream.Collectors.toUnmodifiableMap;

import evenfall.assessment.Derivation;
import evenfall.assessment.DerivedValue;
import evenfall.assessment.Fact.Value;
import evenfall.assessment.Level;
import evenfall.assessment.Rule;
import evenfall.assessment.RuleBook;
import evenfall.assessment.Subject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code derived.yaml} and {@code rules.yaml}. */
final class RuleBookReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final ConditionCheck conditions;

    private final Set<String> taken = new HashSet<>();

    RuleBookReader(ConditionCheck conditions) {
        this.conditions = conditions;
    }

    RuleBook read(YamlNode derived, YamlNode rules) {
        return new RuleBook(
                derived.only("derived").at("derived").items().stream()
                        .map(this::derivedValue)
                        .toList(),
                rules.only("rules").at("rules").items().stream().map(this::rule).toList());
    }

    private DerivedValue derivedValue(YamlNode node) {
        node.only("id", "means", "when", "cases", "otherwise", "count", "highest", "labels");
        var name = free(node.at("id"));
        if (!Subject.isDerived(name)) {
            throw node.at("id").fault("the name of a derived value begins with \"d-\"");
        }
        var derivation = derivation(node);
        conditions.derived(name, derivation, node);
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
        if (node.has("count")) {
            return new Derivation.Count(
                    node.at("count").items().stream().map(conditions::condition).toList());
        }
        return new Derivation.Highest(
                node.at("highest").items().stream().map(conditions::number).toList());
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
        node.only("id", "level", "finding", "when", "clinician", "patient", "source", "grade", "mimic");
        var id = free(node.at("id"));
        var when = conditions.condition(node.at("when"));
        conditions.rule(id, when, node);
        return new Rule(
                id,
                level(node.at("level")),
                node.at("finding").text(),
                when,
                node.at("clinician").text(),
                node.find("patient").map(YamlNode::text).orElse(null),
                node.at("source").text(),
                grade(node.at("grade")),
                node.find("mimic").map(YamlNode::isTrue).orElse(false));
    }

    private static Level level(YamlNode node) {
        return Stream.of(Level.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault("\"%s\" is no level".formatted(node.text())));
    }

    private static String grade(YamlNode node) {
        return switch (node.text()) {
            case "A", "B", "C", "D" -> node.text();
            default -> throw node.fault("\"%s\" is no evidence grade; there are A, B, C and D".formatted(node.text()));
        };
    }

    private String free(YamlNode id) {
        if (!taken.add(id.text())) {
            throw id.fault("the id \"%s\" is taken already".formatted(id.text()));
        }
        return id.text();
    }
}
