package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.assessment.Comparison;
import evenfall.assessment.Condition;
import evenfall.assessment.Derivation;
import evenfall.assessment.RuleBook;
import evenfall.assessment.Subject;
import evenfall.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads conditions, and checks them once everything they may name is known: that each name exists and is asked for the
 * kind of value it has, and that nothing depends on itself.
 */
final class ConditionCheck {

    private final List<Placed> conditions = new ArrayList<>();

    private final Map<String, Dependent> dependents = new LinkedHashMap<>();

    private record Placed(Condition condition, YamlNode node) {}

    private record Dependent(List<Condition> on, YamlNode node) {}

    Condition condition(YamlNode node) {
        var condition = node.as(Condition::parse);
        conditions.add(new Placed(condition, node));
        return condition;
    }

    /** Skip logic may ask for questions only: what is derived from answers is worked out after the form is settled. */
    Condition skipLogic(YamlNode node) {
        var condition = condition(node);
        condition
                .leaves()
                .map(Condition::about)
                .filter(it -> !(it.orElse(null) instanceof Subject.Question))
                .findFirst()
                .ifPresent(_ -> {
                    throw node.fault(
                            "whether a question is shown depends on questions only; ask for the questions themselves");
                });
        return condition;
    }

    Subject.Derived number(YamlNode node) {
        var derived = new Subject.Derived(node.text());
        conditions.add(new Placed(
                new Condition.Compares(derived, Comparison.AT_LEAST, new Condition.Limit.Derived(derived)), node));
        return derived;
    }

    /** A question, or a derived value, that there has to be. */
    Subject existing(YamlNode node) {
        var subject = node.as(Subject::named);
        conditions.add(new Placed(new Condition.Answered(subject), node));
        return subject;
    }

    void question(QuestionId question, Condition shownWhen, YamlNode node) {
        dependents.put(question.value(), new Dependent(List.of(shownWhen), node));
    }

    void derived(String name, Derivation derivation, YamlNode node) {
        dependents.put(name, new Dependent(derivation.restsOn().toList(), node));
    }

    void rule(String id, Condition when, YamlNode node) {
        dependents.put(id, new Dependent(List.of(when), node));
    }

    /** @throws BrokenProtocolException at the first fault */
    void check(Form form, RuleBook rules) {
        var kinds = new Kinds(form, rules);
        for (var placed : conditions) {
            placed.condition.leaves().flatMap(kinds::faultsIn).findFirst().ifPresent(fault -> {
                throw placed.node.fault(fault);
            });
        }
        dependents.keySet().forEach(it -> follow(it, List.of()));
    }

    private void follow(String name, List<String> path) {
        var longer = Stream.concat(path.stream(), Stream.of(name)).toList();
        var dependent = dependents.get(name);
        if (dependent == null) {
            return;
        }
        if (path.contains(name)) {
            throw dependent.node.fault(
                    "\"%s\" depends on itself: %s; take one of these out".formatted(name, String.join(" -> ", longer)));
        }
        dependent.on.stream()
                .flatMap(Condition::leaves)
                .flatMap(Condition::names)
                .distinct()
                .forEach(it -> follow(it, longer));
    }
}
