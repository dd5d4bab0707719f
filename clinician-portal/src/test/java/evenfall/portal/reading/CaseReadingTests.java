package evenfall.portal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.portal.SentForms;
import evenfall.portal.reading.AnswerReading.Kind;
import evenfall.submission.AdviceShown;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseReadingTests {

    @Test
    void silenceIsNotANo() {
        var reading = read(Map.of("fever-now", ""));
        assertThat(questions(reading.redFlags().unknown())).contains("fever-now");
        assertThat(questions(reading.redFlags().no())).doesNotContain("fever-now");
    }

    @Test
    void unsureIsNotANo() {
        var reading = read(Map.of("fever-now", "unsure"));
        assertThat(questions(reading.redFlags().unknown())).contains("fever-now", "sepsis-signs");
    }

    @Test
    void whatDidNotApplyIsNeitherYesNorNo() {
        var flags = read(Map.of("fever-now", "no")).redFlags();
        assertThat(List.of(flags.yes(), flags.no(), flags.unknown()))
                .allSatisfy(it -> assertThat(questions(it)).doesNotContain("sepsis-signs"));
    }

    @Test
    void noneOfTheseIsANoOfAllOfThese() {
        var pregnant = Map.of("age-years", "30", "pregnancy-status", "pregnant");
        assertThat(questions(
                        read(with(pregnant, "preg-warning", "none")).redFlags().no()))
                .contains("preg-warning");
        assertThat(questions(read(with(pregnant, "preg-warning", "severe-headache"))
                        .redFlags()
                        .yes()))
                .contains("preg-warning");
    }

    @Test
    void criterionShowsTheAnswersThatDecidedIt() {
        var relief = read(Map.of("movement-relief", "unsure")).criteria().get(2);
        assertThat(relief.state()).isEqualTo(CriterionState.UNCLEAR);
        assertThat(questions(relief.because())).contains("movement-relief");
        assertThat(relief.criterion().ask()).contains("kitchen");
    }

    @Test
    void answersAreInTheWordsOfTheForm() {
        var nights = answer(read(Map.of()), "nights-past-week");
        assertThat(nights.said()).isEqualTo("6 days");
        assertThat(answer(read(Map.of("triggers", "")), "triggers").kind()).isEqualTo(Kind.EMPTY);
        assertThat(answer(read(Map.of()), "postpartum-weeks").kind()).isEqualTo(Kind.NOT_ASKED);
        assertThat(answer(read(Map.of()), "story").kind()).isEqualTo(Kind.WORDS);
    }

    @Test
    void noAnswerPrintsItself() {
        assertThat(read(Map.of()).sections().toString()).doesNotContain("twists", "6 days");
    }

    @Test
    void findingsKnowWhatThePatientWasToldAndWhen() {
        var finding = read(Map.of("breath-chest", "yes")).findings().getFirst();
        assertThat(finding.rule().id()).isEqualTo("R3");
        assertThat(finding.told()).isNotNull().extracting(AdviceShown::rule).isEqualTo("R3");
        assertThat(questions(finding.because())).containsExactly("breath-chest");
    }

    @Test
    void lookAlikesStandApart() {
        var reading = read(Map.of("cramp-hard-knot", "yes"));
        assertThat(reading.lookAlikes()).extracting(it -> it.rule().id()).containsExactly("R38");
        assertThat(reading.findings()).extracting(it -> it.rule().id()).doesNotContain("R38");
    }

    @Test
    void everyLetterHasItsPartsKnownOrNot() {
        assertThat(read(Map.of()).letter())
                .extracting(SectionReading::title)
                .contains("Course", "Family history", "Consent to share this letter");
    }

    private static CaseReading read(Map<String, String> changes) {
        return read(SentForms.answers(changes));
    }

    private static CaseReading read(Answers answers) {
        return CaseReading.of(
                SentForms.submission(UUID.randomUUID(), "Jana", Instant.EPOCH, answers), SentForms.PROTOCOL);
    }

    private static Map<String, String> with(Map<String, String> some, String question, String answer) {
        var more = new HashMap<>(some);
        more.put(question, answer);
        return more;
    }

    private static List<String> questions(List<AnswerReading> answers) {
        return answers.stream().map(AnswerReading::id).map(QuestionId::value).toList();
    }

    private static AnswerReading answer(CaseReading reading, String question) {
        return reading.sections().stream()
                .flatMap(it -> it.answers().stream())
                .filter(it -> it.id().value().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
