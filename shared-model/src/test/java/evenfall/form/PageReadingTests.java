package evenfall.form;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answer.Amount;
import evenfall.answer.Answer.Choice;
import evenfall.answer.Answer.Choices;
import evenfall.answer.Answer.Words;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReadingTests {

    static final QuestionId IT = new QuestionId("it");

    static final Asked YES_NO = new Asked.OneOf(List.of(new Option("yes", "Yes"), new Option("no", "No")));

    static final Asked WORDS = new Asked.AnyOf(
            List.of(new Option("crawling", "Crawling"), new Option("burning", "Burning"), new Option("none", "None")));

    static final Asked HOURS = new Asked.Amount("hours", BigDecimal.ZERO, new BigDecimal("16"), 1);

    static final Asked STORY = new Asked.Text(4000);

    @Test
    void optionOfferedIsTaken() {
        assertThat(read(YES_NO, "yes")).isEqualTo(given(new Choice("yes")));
        assertThat(read(WORDS, "crawling", "burning")).isEqualTo(given(new Choices(Set.of("crawling", "burning"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "YES", "<script>", "yes,no"})
    void optionNobodyOfferedIsRefused(String code) {
        assertThat(read(YES_NO, code)).isEqualTo(refused(new Problem.NotOffered()));
        assertThat(read(WORDS, "crawling", code)).isEqualTo(refused(new Problem.NotOffered()));
    }

    @Test
    void twoAnswersToOneChoiceAreRefused() {
        assertThat(read(YES_NO, "yes", "no")).isEqualTo(refused(new Problem.NotOffered()));
    }

    @Test
    void noneExcludesTheOthers() {
        assertThat(read(WORDS, "none")).isEqualTo(given(new Choices(Set.of("none"))));
        assertThat(read(WORDS, "none", "crawling")).isEqualTo(refused(new Problem.NoneAndSome()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "16, 16", "7.5, 7.5", "'7,5', 7.5", "' 7 ', 7", "07, 7"})
    void numberIsReadAsPeopleWriteIt(String typed, BigDecimal number) {
        assertThat(read(HOURS, typed)).isEqualTo(given(new Amount(number)));
    }

    /** Haemoglobin, glycated haemoglobin and folate, as the protocol converts them (clinical brief, section 4.6). */
    @ParameterizedTest
    @CsvSource({
        "g/dL, 0, 10, 0, 13.2, 132",
        "%, -2.15, 10.929, 0, 6.5, 48",
        "nmol/L, 0, 0.441, 1, 10, 4.4",
        "none of ours, 0, 10, 0, 13, 13"
    })
    void numberInAnotherUnitIsConverted(
            String unit, BigDecimal plus, BigDecimal times, int decimals, String typed, BigDecimal kept) {
        var other = new OtherUnit(unit.equals("none of ours") ? "g/dL" : unit, plus, times);
        var asked = new Asked.Amount("ours", BigDecimal.ONE, new BigDecimal("300"), decimals, List.of(other));
        var posted = Map.of("it", List.of(typed), "it" + PageReading.UNIT, List.of(unit));
        assertThat(PageReading.of(List.of(question(asked, false)), posted)
                        .readings()
                        .get(IT))
                .isEqualTo(given(new Amount(kept)));
    }

    @Test
    void dayIsReadAndOneToComeIsRefused() {
        assertThat(read(new Asked.Day(), "2026-02-28")).isEqualTo(given(new Answer.Day(LocalDate.of(2026, 2, 28))));
        assertThat(read(new Asked.Day(), "2026-02-30")).isEqualTo(refused(new Problem.NotADay()));
        assertThat(read(new Asked.Day(), "last May")).isEqualTo(refused(new Problem.NotADay()));
        assertThat(read(new Asked.Day(), "2126-02-28")).isEqualTo(refused(new Problem.InTheFuture()));
    }

    @Test
    void numberOutsideTheLimitsIsRefusedWithTheLimits() {
        var problem = new Problem.OutOfRange(BigDecimal.ZERO, new BigDecimal("16"));
        assertThat(read(HOURS, "17")).isEqualTo(refused(problem));
        assertThat(read(HOURS, "-1")).isEqualTo(refused(problem));
        assertThat(read(HOURS, "7.25")).isEqualTo(refused(new Problem.TooPrecise(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "7h", "1e3", "٧", "--7", "99999999999999999999"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(read(HOURS, typed)).isEqualTo(refused(new Problem.NotANumber()));
    }

    @Test
    void wordsStayAsTheyWereWritten() {
        var words = "Как будто ток 😖\nלא נחות \u202Eabc";
        assertThat(read(STORY, words)).isEqualTo(given(new Words(new Confidential(words))));
    }

    @Test
    void fourThousandCharactersFitAndOneMoreDoesNot() {
        assertThat(read(STORY, "😖".repeat(4000))).isInstanceOf(Reading.Given.class);
        assertThat(read(STORY, "x".repeat(4001))).isEqualTo(refused(new Problem.TooLong(4000, 1)));
    }

    @Test
    void lineBreaksOfABrowserCountOnce() {
        assertThat(read(STORY, "a\r\nb")).isEqualTo(given(new Words(new Confidential("a\nb"))));
    }

    @Test
    void charactersNobodyTypesAreDropped() {
        assertThat(read(STORY, "a\u0000b")).isEqualTo(given(new Words(new Confidential("ab"))));
    }

    @Test
    void blankIsEmptyUnlessItMustBeAnswered() {
        assertThat(read(STORY, " \n ")).isEqualTo(new Reading.Empty());
        assertThat(read(STORY)).isEqualTo(new Reading.Empty());
        assertThat(reading(question(YES_NO, true))).isEqualTo(refused(new Problem.Missing()));
    }

    @Test
    void refusedAnswerLeavesTheEarlierOne() {
        var earlier = Answers.NONE.with(IT, new Choice("yes"));
        var page = PageReading.of(List.of(question(YES_NO, false)), Map.of("it", List.of("maybe")));
        assertThat(page.appliedTo(earlier)).isEqualTo(earlier);
        assertThat(page.problems()).containsOnlyKeys(IT);
    }

    @Test
    void emptiedAnswerIsGone() {
        var earlier = Answers.NONE.with(IT, new Choice("yes"));
        var page = PageReading.of(List.of(question(YES_NO, false)), Map.of());
        assertThat(page.appliedTo(earlier)).isEqualTo(Answers.NONE);
    }

    private static Reading read(Asked asked, String... posted) {
        return reading(question(asked, false), posted);
    }

    private static Reading reading(Question question, String... posted) {
        return Objects.requireNonNull(PageReading.of(List.of(question), Map.of("it", List.of(posted)))
                .readings()
                .get(IT));
    }

    private static Question question(Asked asked, boolean required) {
        return new Question(
                IT, asked, "?", required, false, false, false, new Condition.All(List.of()), "", null, null, false);
    }

    private static Reading given(Answer answer) {
        return new Reading.Given(answer);
    }

    private static Reading refused(Problem problem) {
        return new Reading.Refused(problem);
    }
}
