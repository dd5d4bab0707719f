package evenfall.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeighingTests {

    static final QuestionId UP = new QuestionId("legs-up");

    static final QuestionId SWOLLEN = new QuestionId("swollen");

    static final QuestionId VEINS = new QuestionId("veins");

    @Test
    void everyAnswerSpeaksForItOrAgainstItOrIsMissing() {
        var weighed = weigh("legs-up = yes and (swollen = yes or veins = yes)", answers("yes", "no"));
        assertThat(weighed.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(weighed.favouring()).containsExactly(UP);
        assertThat(weighed.against()).containsExactly(SWOLLEN);
        assertThat(weighed.open()).containsExactly(VEINS);
    }

    @Test
    void whatHoldsMayHaveAnswersAgainstIt() {
        var weighed = weigh("legs-up = yes or swollen = yes", answers("yes", "no"));
        assertThat(weighed.verdict()).isEqualTo(Verdict.TRUE);
        assertThat(weighed.against()).containsExactly(SWOLLEN);
    }

    @Test
    void notTurnsForAndAgainstRound() {
        var weighed = weigh("not (legs-up = yes or swollen = yes)", answers("yes", "no"));
        assertThat(weighed.favouring()).containsExactly(SWOLLEN);
        assertThat(weighed.against()).containsExactly(UP);
    }

    @Test
    void anAnswerThatSpeaksForItInOnePlaceDoesNotSpeakAgainstItInAnother() {
        var weighed = weigh("legs-up = no or legs-up = yes", answers("yes", "no"));
        assertThat(weighed.favouring()).containsExactly(UP);
        assertThat(weighed.against()).isEmpty();
    }

    @Test
    void silenceIsNotANo() {
        var weighed = weigh("veins = yes", Answers.NONE);
        assertThat(weighed.against()).isEmpty();
        assertThat(weighed.open()).isEqualTo(Set.of(VEINS));
    }

    private static Answers answers(String up, String swollen) {
        return Answers.NONE.with(UP, new Answer.Choice(up)).with(SWOLLEN, new Answer.Choice(swollen));
    }

    private static Weighing weigh(String condition, Answers answers) {
        var rule = new Rule(
                "R1",
                Level.ROUTINE,
                "Something",
                Condition.parse(condition),
                "Look.",
                null,
                "Nobody",
                "D",
                null,
                List.of());
        return new RuleBook(List.of(), List.of(rule), List.of())
                .weighed(_ -> true, answers)
                .values()
                .iterator()
                .next();
    }
}
