package evenfall.form;

import static java.util.stream.Collectors.toCollection;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Fact;
import evenfall.assessment.Facts;
import evenfall.assessment.Outcome;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which questions a patient is asked. A question that is hidden counts as not asked for those that depend on it. */
final class ShownQuestions implements Facts {

    private final Form form;

    private final Answers answers;

    private final Map<QuestionId, Boolean> shown = new HashMap<>();

    private final Map<QuestionId, Fact> facts = new HashMap<>();

    ShownQuestions(Form form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /** Those of a page, with the options that are offered. */
    List<Question> on(Page page) {
        return page.questions().stream()
                .filter(this::includes)
                .map(this::narrowed)
                .toList();
    }

    boolean includes(Question question) {
        var known = shown.get(question.id());
        if (known == null) {
            known = !question.off() && question.shownWhen().in(this).holds();
            shown.put(question.id(), known);
        }
        return known;
    }

    /** The question with only those options that an earlier answer left. */
    private Question narrowed(Question question) {
        return question.asked() instanceof Asked.AnyOf(var options, var among) && among != null
                ? question.asking(new Asked.AnyOf(
                        options.stream().filter(it -> chosen(among, it.code())).toList(), among))
                : question;
    }

    /** Those of the codes that are still offered. */
    Set<String> offered(Question question, Set<String> codes) {
        return question.asked() instanceof Asked.AnyOf(var _, var among) && among != null
                ? codes.stream().filter(it -> chosen(among, it)).collect(toCollection(LinkedHashSet::new))
                : codes;
    }

    private boolean chosen(QuestionId question, String code) {
        return answers.to(question)
                .filter(it -> it instanceof Answer.Choices(var codes) && codes.contains(code))
                .isPresent();
    }

    @Override
    public Fact answerTo(QuestionId id) {
        var known = facts.get(id);
        if (known == null) {
            known = factAbout(id);
            facts.put(id, known);
        }
        return known;
    }

    private Fact factAbout(QuestionId id) {
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
