package evenfall.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a patient is told once everything was sent (clinical brief, section 5, presentation). */
@IntakeTest
class ReceiptTests {

    private static final String MASSAGE = "A gentle rub can help for a while.";

    private static final String WARMTH = "Warm, not hot, water may help you sleep.";

    @Autowired
    Visitors visitors;

    Visitor patient;

    @BeforeEach
    void answerTheSafetyCheck() {
        patient = visitors.known().safe();
        patient.answer("selfcare-tried", "selfcare-tried", "massage", "selfcare-tried", "warm-foot-bath");
    }

    @Test
    void whatWasTriedIsExplained() {
        patient.answer("treatments-tried", "treatments-tried", "magnesium");
        assertThat(receipt())
                .contains("About what you have tried", "Massage of calves and feet", MASSAGE, WARMTH)
                .contains("It is not clear that magnesium helps.")
                .doesNotContain("Valerian has not been shown", "receipt.");
    }

    @Test
    void everyTipSaysHowWellItIsTestedAndForWhomItIsNot() {
        assertThat(receipt())
                .contains("How well it is tested: a few small tests")
                .contains("Not for you if a leg is swollen, hot or newly painful.")
                .doesNotContain("receipt.tip");
    }

    @Test
    void receiptSaysHowToComeBack() {
        var code = patient.code();
        assertThat(receipt()).contains("How to come back", code, "href=\"/status\"", "href=\"/record/pdf\"");
    }

    @Test
    void nothingTriedIsNothingExplained() {
        patient.answer("selfcare-tried", "selfcare-tried", "none");
        assertThat(receipt()).doesNotContain("About what you have tried", MASSAGE);
    }

    @Test
    void whatAFindingForbidsIsNotExplained() {
        patient.answer("alike-nerves", "numb-loss-feeling", "yes");
        assertThat(receipt()).contains(MASSAGE).doesNotContain(WARMTH);
    }

    @Test
    void emergencyIsToldAloneAndNothingElseBesideIt() {
        patient.answer(
                "safety-sudden",
                "breath-chest",
                "yes",
                "sudden-cold-pale-leg",
                "no",
                "new-leg-weakness",
                "no",
                "saddle-bladder",
                "no");
        patient.post("/advice", "read", "R3");
        patient.answer("alike-moments", "walking-pain-stops", "yes");
        assertThat(receipt())
                .contains("Please do not wait for us", "These signs can be serious. Call 112 now.")
                .doesNotContain("Pain when walking", "What your answers tell us", MASSAGE, "<details");
    }

    @Test
    void urgentComesFirstAndWithoutAnythingToTry() {
        patient.answer(
                "safety-sores",
                "dark-stool-bleed",
                "yes",
                "foot-rest-pain",
                "no",
                "foot-sore",
                "no",
                "leg-injury-no-weight",
                "no");
        patient.post("/advice", "read", "R17");
        patient.answer("alike-moments", "walking-pain-stops", "yes");
        var receipt = receipt();
        assertThat(receipt)
                .contains("Black or bloody stools", "Pain when walking")
                .doesNotContain(MASSAGE, WARMTH);
        assertThat(receipt.indexOf("Black or bloody stools")).isLessThan(receipt.indexOf("Pain when walking"));
    }

    @Test
    void moreThanSixIsFolded() {
        troubled();
        var receipt = receipt();
        assertThat(receipt).contains("<summary>More</summary>");
        var parts = receipt.split("<details>", 2);
        assertThat(items(parts[0])).isEqualTo(6);
        assertThat(items(parts[1])).isPositive();
    }

    @Test
    void receiptSpeaksThePatientsLanguage() {
        var ukrainian = visitors.newcomer();
        ukrainian.get("/test-clinic?language=uk");
        ukrainian.post("/test-clinic", "language", "uk");
        patient = ukrainian.ready();
        patient.answer("selfcare-tried", "selfcare-tried", "massage");
        troubled();
        assertThat(receipt())
                .contains("Що видно з Ваших відповідей", "<summary>Більше</summary>", "Про те, що Ви вже пробували")
                .doesNotContain("Pain when walking", "A gentle rub", "More<");
    }

    private void troubled() {
        patient.answer(
                "alike-muscles", yes("cramp-hard-knot", "sore-after-exercise", "legs-up-relief", "both-legs-swollen"));
        patient.answer(
                "alike-nerves", yes("habit-tapping", "whole-body-restless", "numb-loss-feeling", "back-to-leg-pain"));
        patient.answer(
                "alike-moments", yes("walking-pain-stops", "jerks-dropping-off", "dizzy-standing", "worry-restless"));
        patient.answer("snore-apnoea", "snore-apnoea", "yes");
        patient.answer("pica-ice", "pica-ice", "yes");
    }

    private String receipt() {
        assertThat(patient.post("/check")).hasRedirectedUrl("/receipt");
        return Visitor.text(patient.get("/receipt"));
    }

    private static String[] yes(String... questions) {
        return Arrays.stream(questions).flatMap(it -> Stream.of(it, "yes")).toArray(String[]::new);
    }

    private static long items(String html) {
        return html.lines().filter(it -> it.contains("<li>")).count();
    }
}
