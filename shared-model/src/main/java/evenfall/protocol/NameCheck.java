package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.assessment.RuleBook;
import evenfall.form.Form;
import java.util.List;

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

    String derived(YamlNode node) {
        var name = node.text();
        if (!rules.derived().containsKey(name)) {
            throw node.fault("there is no derived value \"%s\"".formatted(name));
        }
        return name;
    }
}
