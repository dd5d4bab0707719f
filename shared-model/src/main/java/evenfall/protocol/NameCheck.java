package evenfall.protocol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.assessment.RuleBook;
import evenfall.form.Form;
import java.util.List;
import java.util.Set;

/** Reads names of questions and derived values that have to exist. */
record NameCheck(Form form, RuleBook rules) {

    QuestionId question(YamlNode node) {
        var id = node.as(QuestionId::new);
        if (form.question(id).isEmpty()) {
            throw node.fault("there is no question \"%s\"".formatted(id));
        }
        return id;
    }

    List<QuestionId> questions(YamlNode list) {
        return list.items().stream().map(this::question).toList();
    }

    /** Codes that a question has to offer. */
    Set<String> options(QuestionId question, YamlNode list) {
        var asked = form.question(question).orElseThrow().asked();
        return list.items().stream()
                .map(node -> asked.option(node.text())
                        .orElseThrow(() -> node.fault("\"%s\" is no answer to \"%s\"".formatted(node.text(), question)))
                        .code())
                .collect(toUnmodifiableSet());
    }

    String derived(YamlNode node) {
        var name = node.text();
        if (!rules.derived().containsKey(name)) {
            throw node.fault("there is no derived value \"%s\"".formatted(name));
        }
        return name;
    }
}
