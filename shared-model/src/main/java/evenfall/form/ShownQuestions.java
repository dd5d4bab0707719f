package evenfall.form;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Fact;
import evenfall.assessment.Facts;
import evenfall.assessment.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which questions a patient is asked. A question that is hidden counts as not asked for those that depend on it. */
final class ShownQuestions implements Facts {

    private final Form form;

    private final Answers answers;

    private final Map<QuestionId, Boolean> shown = new HashMap<>();

    ShownQuestions(Form form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    boolean includes(Question question) {
        var known = shown.get(question.id());
        if (known == null) {
            known = question.shownWhen().in(this).holds();
            shown.put(question.id(), known);
        }
        return known;
    }

    @Override
    public Fact answerTo(QuestionId id) {
        var answer = form.question(id).filter(this::includes).isPresent()
                ? answers.to(id)
                : Optional.<Answer>of(new Answer.NotAsked());
        return Fact.of(id, answer);
    }

    @Override
    public Fact derived(String name) {
        throw new IllegalStateException("Skip logic asks for questions only, not for " + name);
    }

    @Override
    public Outcome ruleHolds(String rule) {
        throw new IllegalStateException("Skip logic asks for questions only, not for " + rule);
    }
}
