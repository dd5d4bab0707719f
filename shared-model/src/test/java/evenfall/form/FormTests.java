package evenfall.form;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answer.Choice;
import evenfall.answer.Answer.NotAsked;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTests {

    static final QuestionId FEVER = new QuestionId("fever");

    static final QuestionId VERY_ILL = new QuestionId("very-ill");

    static final QuestionId SINCE = new QuestionId("since");

    static final Answer YES = new Choice("yes");

    Form form = new Form(List.of(new Section(
            "safety",
            "Safety",
            null,
            null,
            List.of(
                    page(FEVER, new Condition.All(List.of())),
                    page(VERY_ILL, Condition.parse("fever in {yes, unsure}")),
                    page(SINCE, Condition.parse("very-ill = yes"))))));

    @Test
    void questionNobodyReachedIsHidden() {
        assertThat(form.shownPages(Answers.NONE)).extracting(Page::id).containsExactly("fever");
    }

    @Test
    void answersOpenQuestionsOneAfterAnother() {
        var answers = Answers.NONE.with(FEVER, YES).with(VERY_ILL, YES);
        assertThat(form.shownPages(answers)).extracting(Page::id).containsExactly("fever", "very-ill", "since");
    }

    @Test
    void whatDependsOnAHiddenQuestionIsHiddenToo() {
        var answers =
                Answers.NONE.with(FEVER, new Choice("no")).with(VERY_ILL, YES).with(SINCE, YES);
        assertThat(form.settled(answers))
                .isEqualTo(
                        new Answers(Map.of(FEVER, new Choice("no"), VERY_ILL, new NotAsked(), SINCE, new NotAsked())));
    }

    @Test
    void emptyQuestionIsNotTakenForOneNotAsked() {
        assertThat(form.settled(Answers.NONE.with(FEVER, YES)).to(VERY_ILL)).isEmpty();
    }

    @Test
    void onlyShownQuestionsCanBeMissing() {
        assertThat(form.missing(Answers.NONE)).extracting(Question::id).containsExactly(FEVER);
        assertThat(form.missing(Answers.NONE.with(FEVER, YES)))
                .extracting(Question::id)
                .containsExactly(VERY_ILL);
    }

    private static Page page(QuestionId id, Condition shownWhen) {
        var asked = new Asked.OneOf(
                List.of(new Option("yes", "Yes"), new Option("no", "No"), new Option("unsure", "I am not sure")));
        return new Page(
                id.value(),
                null,
                true,
                List.of(new Question(id, asked, "?", true, true, false, false, shownWhen, "", null, null, false)));
    }
}
