package evenfall.assessment;

import static evenfall.assessment.Verdict.FALSE;
import static evenfall.assessment.Verdict.TRUE;
import static evenfall.assessment.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.answer.Answer;
import evenfall.answer.Answer.Amount;
import evenfall.answer.Answer.Choice;
import evenfall.answer.Answer.Choices;
import evenfall.answer.Answer.NotAsked;
import evenfall.answer.Answer.Words;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTests {

    /** Shown and left empty: {@code empty}. */
    static final Answers ANSWERS = new Answers(Map.of(
            id("fever"), new Choice("yes"),
            id("red"), new Choice("no"),
            id("numb"), new Choice(Answer.UNSURE),
            id("hidden"), new NotAsked(),
            id("words"), new Choices(Set.of("crawling", "burning")),
            id("medicines"), new Choices(Set.of("iron", Answer.UNSURE)),
            id("nights"), new Amount(new BigDecimal("4")),
            id("story"), new Words(new Confidential("they twist"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fever = yes",
                "fever != yes and nights <= 4.5",
                "numb in {yes, unsure} or words has-any {crawling, burning, aching}",
                "words has crawling and not answered(story)",
                "(fever = yes or red = yes) and not (numb = yes and d-adult)",
                "(fever = yes and red = yes) and nights > d-limit",
                "fires(R1) or fever = yes and (red = yes or numb = yes)"
            })
    void canBeWrittenDownAsItWasRead(String text) {
        assertThat(Condition.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fever = yes                          | TRUE
            fever = no                           | FALSE
            fever != no                          | TRUE
            numb = yes                           | UNKNOWN
            numb != yes                          | UNKNOWN
            numb = unsure                        | TRUE
            numb in {yes, unsure}                | TRUE
            numb in {yes, no}                    | UNKNOWN
            fever in {no, unsure}                | FALSE
            fever in {yes, unsure}               | TRUE
            empty = yes                          | UNKNOWN
            empty = unsure                       | UNKNOWN
            empty in {yes, no}                   | UNKNOWN
            hidden = yes                         | FALSE
            hidden != yes                        | FALSE
            hidden in {yes, unsure}              | FALSE
            hidden has yes                       | FALSE
            hidden < 4                           | FALSE
            not (hidden = yes)                   | TRUE
            not (empty = yes)                    | UNKNOWN
            words has crawling                   | TRUE
            words has itching                    | FALSE
            words has-any {itching, burning}     | TRUE
            medicines has iron                   | TRUE
            medicines has lithium                | UNKNOWN
            medicines has-any {lithium, unsure}  | TRUE
            empty has iron                       | UNKNOWN
            nights < 4                           | FALSE
            nights <= 4                          | TRUE
            nights > 4                           | FALSE
            nights >= 4.0                        | TRUE
            nights = 4                           | TRUE
            empty > 4                            | UNKNOWN
            answered(story)                      | TRUE
            answered(numb)                       | TRUE
            answered(empty)                      | FALSE
            answered(hidden)                     | FALSE
            """)
    void comparisonsAnswerAsTheBriefSays(String condition, Verdict verdict) {
        assertThat(verdictOf(condition)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fever = yes and fever = yes          | TRUE
            fever = yes and red = yes            | FALSE
            fever = yes and empty = yes          | UNKNOWN
            red = yes and empty = yes            | FALSE
            fever = yes or empty = yes           | TRUE
            red = yes or empty = yes             | UNKNOWN
            red = yes or red = yes               | FALSE
            fever = yes or red = yes and empty = yes   | TRUE
            (fever = yes or red = yes) and empty = yes | UNKNOWN
            not fever = yes or fever = yes       | TRUE
            not (fever = yes or red = yes)       | FALSE
            """)
    void leastCertainPartDecidesAnAndAndTheMostCertainAnOr(String condition, Verdict verdict) {
        assertThat(verdictOf(condition)).isEqualTo(verdict);
    }

    @Test
    void silenceIsNotANo() {
        assertThat(verdictOf("not (empty = yes)")).isEqualTo(UNKNOWN);
    }

    @Test
    void onlyWhatDecidedIsGivenAsTheReason() {
        assertThat(outcome("fever = no or red = no").because()).containsExactly(id("red"));
        assertThat(outcome("fever = yes and red = yes").because()).containsExactly(id("red"));
        assertThat(outcome("fever = yes and nights > 2").because())
                .containsExactlyInAnyOrder(id("fever"), id("nights"));
    }

    @Test
    void derivedValuesAndRulesCarryTheirReasonsAlong() {
        assertThat(outcome("d-ill and fires(R1)")).isEqualTo(new Outcome(TRUE, Set.of(id("fever"), id("nights"))));
        assertThat(outcome("nights < d-limit")).isEqualTo(new Outcome(TRUE, Set.of(id("nights"), id("fever"))));
    }

    @Test
    void limitThatIsNotKnownLeavesTheComparisonOpen() {
        assertThat(verdictOf("nights < d-open")).isEqualTo(UNKNOWN);
        assertThat(verdictOf("hidden < d-open")).isEqualTo(FALSE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fever                  | expected a comparison such as "=" but found the end at character 6
            fever yes              | expected a comparison such as "=" but found "yes" at character 7
            fever = and            | expected a value but found "and" at character 9
            fever = yes red = no   | expected "and", "or" or the end but found "red" at character 13
            (fever = yes           | expected ")" but found the end at character 13
            fever in yes           | expected "{" but found "yes" at character 10
            fever in {yes no}      | expected "}" but found "no" at character 15
            nights > many          | expected a number or a derived value but found "many" at character 10
            fever = yes and        | expected a question, a derived value, "not" or "(" but found the end at character 16
            answered fever         | expected "(" but found "fever" at character 10
            fever = yes ; drop     | expected "and", "or" or the end but found ";" at character 13
            """)
    void whatIsNoConditionIsRefusedWithPlaceAndReason(String text, String message) {
        assertThatExceptionOfType(ConditionSyntaxException.class)
                .isThrownBy(() -> Condition.parse(text))
                .withMessage(message);
    }

    private static Verdict verdictOf(String condition) {
        return outcome(condition).verdict();
    }

    private static Outcome outcome(String condition) {
        var book = new RuleBook(
                List.of(
                        derived("d-ill", new Derivation.When(Condition.parse("fever = yes"))),
                        derived(
                                "d-limit",
                                new Derivation.Cases(
                                        List.of(new Derivation.Case(
                                                new Fact.Value.Quantity(BigDecimal.TEN),
                                                Condition.parse("fever = yes"))),
                                        null)),
                        derived(
                                "d-open",
                                new Derivation.Cases(
                                        List.of(new Derivation.Case(
                                                new Fact.Value.Quantity(BigDecimal.TEN),
                                                Condition.parse("empty = yes"))),
                                        null))),
                List.of(new Rule(
                        "R1", Level.URGENT, "", Condition.parse("nights > 2"), "", null, "", "A", null, List.of())),
                List.of());
        return Condition.parse(condition).in(new KnownFacts(book, ANSWERS));
    }

    private static DerivedValue derived(String name, Derivation from) {
        return new DerivedValue(name, "", from, Map.of());
    }

    private static QuestionId id(String value) {
        return new QuestionId(value);
    }
}
