package evenfall.portal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.portal.SentForms;
import evenfall.portal.reading.AnswerReading.Kind;
import evenfall.protocol.Medicines.Match;
import evenfall.protocol.Sharing;
import evenfall.submission.AdviceShown;
import evenfall.submission.Submission;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReadingTests {

    static final Instant SENT = Instant.parse("2026-11-01T20:00:00Z");

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

    @ParameterizedTest
    @CsvSource({"yes, AGREED", "no, REFUSED", "ask-first, NOT_ASKED_OR_UNKNOWN", "'', NOT_ASKED_OR_UNKNOWN"})
    void sharingIsAgreedToByAYesAlone(String said, Sharing expected) {
        assertThat(read(Map.of("consent-share", said)).sharing()).isEqualTo(expected);
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

    /** What the patient never opened is not the same as what they read and left empty. */
    @Test
    void whatWasNotToldIsToldApartFromWhatWasLeftEmpty() {
        var seen = Set.of(new QuestionId("triggers"), new QuestionId("story"));
        var reading = CaseReading.of(
                seeing(seen, Map.of("triggers", "", "family-rls", "", "addiction-history", "")), SentForms.PROTOCOL);

        assertThat(answer(reading, "triggers").kind()).isEqualTo(Kind.EMPTY);
        assertThat(answer(reading, "family-rls").kind()).isEqualTo(Kind.NOT_TOLD);
        assertThat(answer(reading, "story").kind()).isEqualTo(Kind.WORDS);
        assertThat(reading.sections().stream()
                        .filter(SectionReading::wasLeftOut)
                        .map(SectionReading::title))
                .contains("Family")
                .doesNotContain("What brings it on, what helps");
    }

    private static Submission seeing(Set<QuestionId> seen, Map<String, String> changes) {
        var sent = SentForms.submission(UUID.randomUUID(), "Jana", SENT, SentForms.answers(changes));
        return new Submission(
                sent.id(),
                sent.clinicId(),
                sent.protocol(),
                sent.protocolVersion(),
                sent.language(),
                sent.startedAt(),
                sent.sentAt(),
                sent.patient(),
                sent.answeredBy(),
                sent.consent(),
                sent.answers(),
                sent.advice(),
                seen,
                sent.replies(),
                sent.invitation());
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
    void findingSaysWhichSingleAnswerWouldEndIt() {
        assertThat(endings(Map.of("breath-chest", "yes"), "R3"))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(new QuestionId("breath-chest")))
                .satisfies(it -> assertThat(it.to()).containsExactly("No"));
        assertThat(endings(Map.of("conditions", "iron-overload,diabetes"), "R66"))
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEmpty())
                .satisfies(it ->
                        assertThat(it.without()).hasSize(1).first().asString().contains("Too much iron"));
        assertThat(endings(Map.of(), "R32"))
                .filteredOn(it -> it.id().value().equals("nights-past-week"))
                .flatExtracting(ChangeReading::to)
                .containsExactly("4 days");
    }

    private static List<ChangeReading> endings(Map<String, String> changes, String rule) {
        var reading = read(changes);
        return Stream.concat(reading.findings().stream(), reading.lookAlikes().stream())
                .filter(it -> it.rule().id().equals(rule))
                .map(reading::endings)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void openQuestionsSayWhichAnswerWouldDecide() {
        var reading = read(Map.of("movement-relief", "unsure"));
        assertThat(reading.open(reading.criteria().get(2)))
                .filteredOn(it -> it.id().value().equals("movement-relief"))
                .flatExtracting(ChangeReading::to)
                .contains("It makes no difference");
    }

    @Test
    void answersThatDoNotFitStandTogether() {
        assertThat(read(Map.of()).contradictions()).isEmpty();
        assertThat(read(Map.of("urge-to-move", "yes", "urge-and-feeling-link", "feeling-only"))
                        .contradictions())
                .singleElement()
                .satisfies(it -> assertThat(it.contradiction().id()).isEqualTo("X2"))
                .satisfies(it -> assertThat(questions(it.because()))
                        .containsExactlyInAnyOrder("urge-to-move", "urge-and-feeling-link"));
    }

    @Test
    void medicineInThePatientsListIsAQuestionAndNoAnswer() {
        var medicines = read(Map.of("med-list", "Haloperidol, sertraline; LYOTON gel", "med-classes", "ssri"))
                .medicines();
        assertThat(medicines.named()).extracting(it -> it.match().name()).containsExactly("haloperidol");
        assertThat(medicines.named()).extracting(it -> it.group().effect()).containsExactly("aggravates; akathisia");
        assertThat(medicines.forPharmacist()).extracting(Match::name).containsExactly("Lyoton");
        assertThat(medicines.ticked())
                .extracting(MedicineReading.TickedClass::label)
                .containsExactly("Antidepressant SSRI");
    }

    @Test
    void nothingIsSaidAboutMedicinesNobodyTakes() {
        assertThat(read(Map.of("med-list", "None", "med-classes", "none"))
                        .medicines()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void valueThatIsTooOldIsShownAndMarked() {
        var old = answer(read(Map.of("lab-date", "2024-05-01", "ferritin", "20")), "ferritin");
        assertThat(old.said()).isEqualTo("20 ug/L");
        assertThat(old.age()).isEqualTo(new Age.TooOld(12));
        assertThat(answer(read(Map.of("ferritin", "20")), "ferritin").age()).isEqualTo(new Age.Undated());
        var recent = read(Map.of("lab-date", "2026-10-01", "ferritin", "20"));
        assertThat(answer(recent, "ferritin").age()).isNull();
        assertThat(answer(recent, "tsat").age()).isNull();
        assertThat(answer(recent, "story").age()).isNull();
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
        return CaseReading.of(SentForms.submission(UUID.randomUUID(), "Jana", SENT, answers), SentForms.PROTOCOL);
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
