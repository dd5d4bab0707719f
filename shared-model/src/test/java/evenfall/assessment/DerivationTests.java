package evenfall.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answer.Amount;
import evenfall.answer.Answer.Choice;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Derivation.Case;
import evenfall.assessment.Derivation.Cases;
import evenfall.assessment.Derivation.Count;
import evenfall.assessment.Derivation.Highest;
import evenfall.assessment.Derivation.Quotient;
import evenfall.assessment.Derivation.Sum;
import evenfall.assessment.Fact.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationTests {

    static final QuestionId MINUTES = new QuestionId("minutes");

    static final QuestionId WAKINGS = new QuestionId("wakings");

    static final QuestionId URGE = new QuestionId("urge");

    RuleBook book = new RuleBook(
            List.of(
                    derived(
                            "d-minutes",
                            new Cases(
                                    List.of(band(0, "minutes = 0"), band(1, "minutes <= 29"), band(2, "minutes <= 59")),
                                    null)),
                    derived("d-wakings", new Cases(List.of(band(1, "wakings = 1"), band(3, "wakings >= 3")), null)),
                    derived(
                            "d-sleep",
                            new Highest(List.of(new Subject.Derived("d-minutes"), new Subject.Derived("d-wakings")))),
                    derived(
                            "d-c1",
                            new Cases(
                                    List.of(new Case(new Value.Code("met"), Condition.parse("urge = yes"))),
                                    new Value.Code("unclear"))),
                    derived(
                            "d-points",
                            new Count(List.of(Condition.parse("urge = yes"), Condition.parse("wakings >= 1")))),
                    derived("d-sum", new Sum(List.of(Subject.named("minutes"), Subject.named("wakings")))),
                    derived(
                            "d-ratio",
                            new Quotient(
                                    List.of(Subject.named("minutes")),
                                    List.of(Subject.named("wakings"), Subject.named("wakings")),
                                    BigDecimal.TEN))),
            List.of(),
            List.of());

    @Test
    void firstCaseThatIsTrueWins() {
        assertThat(number("d-minutes", Map.of(MINUTES, amount(0)))).isEqualTo("0");
        assertThat(number("d-minutes", Map.of(MINUTES, amount(30)))).isEqualTo("2");
    }

    @Test
    void withoutATrueCaseTheValueIsUnknownOrWhatIsOtherwise() {
        assertThat(fact("d-minutes", Map.of()).isKnown()).isFalse();
        assertThat(fact("d-c1", Map.of()).code()).hasValue("unclear");
        assertThat(fact("d-c1", Map.of()).because()).containsExactly(URGE);
    }

    @Test
    void highestGoesByWhatIsKnown() {
        assertThat(number("d-sleep", Map.of(MINUTES, amount(30), WAKINGS, amount(3))))
                .isEqualTo("3");
        assertThat(number("d-sleep", Map.of(MINUTES, amount(30)))).isEqualTo("2");
        assertThat(fact("d-sleep", Map.of()).isKnown()).isFalse();
    }

    @Test
    void whatIsUnknownDoesNotCount() {
        assertThat(number("d-points", Map.of())).isEqualTo("0");
        assertThat(number("d-points", Map.of(WAKINGS, amount(2)))).isEqualTo("1");
        assertThat(number("d-points", Map.of(WAKINGS, amount(2), URGE, new Choice("yes"))))
                .isEqualTo("2");
    }

    @Test
    void sumNeedsAllOfItsNumbers() {
        assertThat(number("d-sum", Map.of(MINUTES, amount(2), WAKINGS, new Choice("3"))))
                .as("the code of a score is a number")
                .isEqualTo("5");
        assertThat(fact("d-sum", Map.of(MINUTES, amount(2))).value()).isEqualTo(new Value.Unknown());
        assertThat(fact("d-sum", Map.of(MINUTES, amount(2), WAKINGS, new Answer.NotAsked()))
                        .value())
                .isEqualTo(new Value.NotAsked());
    }

    @Test
    void quotientIsWorkedOutFromWhatIsKnown() {
        assertThat(number("d-ratio", Map.of(MINUTES, amount(9), WAKINGS, amount(3))))
                .isEqualTo("10");
        assertThat(fact("d-ratio", Map.of(MINUTES, amount(9), WAKINGS, amount(0)))
                        .isKnown())
                .isFalse();
        assertThat(fact("d-ratio", Map.of(MINUTES, amount(9))).isKnown()).isFalse();
    }

    private String number(String name, Map<QuestionId, Answer> given) {
        return ((Value.Quantity) fact(name, given).value()).number().toPlainString();
    }

    private Fact fact(String name, Map<QuestionId, Answer> given) {
        return new KnownFacts(book, new Answers(given)).derived(name);
    }

    private static Case band(int band, String when) {
        return new Case(new Value.Quantity(BigDecimal.valueOf(band)), Condition.parse(when));
    }

    private static DerivedValue derived(String name, Derivation from) {
        return new DerivedValue(name, "", from, Map.of());
    }

    private static Amount amount(int value) {
        return new Amount(BigDecimal.valueOf(value));
    }
}
