package evenfall.protocol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.assessment.Derivation;
import evenfall.assessment.Rule;
import evenfall.assessment.RuleBook;
import evenfall.form.Asked;
import evenfall.form.Form;
import evenfall.form.Question;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads names of questions and derived values that have to exist. */
record NameCheck(Form form, RuleBook rules) {

    QuestionId question(YamlNode node) {
        var id = node.as(QuestionId::new);
        if (form.question(id).isEmpty()) {
            throw node.fault("there is no question \"%s\"; check the spelling, or add it to form.yaml".formatted(id));
        }
        return id;
    }

    List<QuestionId> questions(YamlNode list) {
        return list.items().stream().map(this::question).toList();
    }

    List<QuestionId> questionsOnPages(YamlNode list) {
        return list.items().stream()
                .flatMap(node -> form
                        .page(node.text())
                        .orElseThrow(
                                () -> node.fault("there is no page \"%s\"; check the spelling".formatted(node.text())))
                        .questions()
                        .stream())
                .map(Question::id)
                .toList();
    }

    /** Codes that a question has to offer. */
    Set<String> options(QuestionId question, YamlNode list) {
        var asked = form.question(question).orElseThrow().asked();
        return list.items().stream()
                .map(node -> asked.option(node.text())
                        .orElseThrow(() -> node.fault("\"%s\" is no answer to \"%s\"; name one of its options"
                                .formatted(node.text(), question)))
                        .code())
                .collect(toUnmodifiableSet());
    }

    boolean offers(String question, String option) {
        return form.questions()
                .filter(it -> it.id().value().equals(question))
                .anyMatch(it -> it.asked().option(option).isPresent());
    }

    boolean isMeasured(QuestionId question) {
        return form.question(question).orElseThrow().asked() instanceof Asked.Amount;
    }

    boolean demands(QuestionId question, String demand) {
        return demand.equals(form.question(question).orElseThrow().demand());
    }

    Rule rule(YamlNode node) {
        var rule = rules.rules().get(node.text());
        if (rule == null) {
            throw node.fault(
                    "there is no rule \"%s\"; check the spelling, or add it to rules.yaml".formatted(node.text()));
        }
        return rule;
    }

    /** A rule that is known to exist. */
    Rule rule(String id) {
        return Objects.requireNonNull(rules.rules().get(id), id);
    }

    List<String> derivedValues(YamlNode list) {
        return list.items().stream().map(this::derived).toList();
    }

    /** Derived values that come out as numbers. */
    List<String> numbers(YamlNode list) {
        return list.items().stream().map(this::number).toList();
    }

    private String number(YamlNode node) {
        var name = derived(node);
        if (!from(name).isNumber()) {
            throw node.fault(
                    "\"%s\" is no number, so there is no more and no less of it; take it away".formatted(name));
        }
        return name;
    }

    /** Codes as which a derived value has to come out, in this order. */
    List<String> codes(String derived, YamlNode list) {
        var codes = from(derived).codes();
        return list.items().stream()
                .map(node -> codes.stream()
                        .filter(node.text()::equals)
                        .findFirst()
                        .orElseThrow(() -> node.fault("\"%s\" never comes out as \"%s\"; check the spelling"
                                .formatted(derived, node.text()))))
                .toList();
    }

    private Derivation from(String derived) {
        return Objects.requireNonNull(rules.derived().get(derived), derived).from();
    }

    String derived(YamlNode node) {
        var name = node.text();
        if (!rules.derived().containsKey(name)) {
            throw node.fault(
                    "there is no derived value \"%s\"; check the spelling, or add it to derived.yaml".formatted(name));
        }
        return name;
    }
}
