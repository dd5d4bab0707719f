package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Days, values in one of several units, and what is asked about what was chosen before. */
@IntakeTest
class KindsOfQuestionsTests {

    @Autowired
    Visitors visitors;

    Visitor patient;

    @BeforeEach
    void answerTheSafetyCheck() {
        patient = visitors.known().safe();
    }

    @Test
    void dayIsTypedIntoThreeFieldsAndComesBack() {
        assertThat(bloodTest("03", "8", "2026")).hasStatus(HttpStatus.FOUND);
        assertThat(patient.get("/questions/lab-date"))
                .bodyText()
                .contains(
                        "name=\"lab-date.day\" value=\"3\"",
                        "name=\"lab-date.month\" value=\"8\"",
                        "name=\"lab-date.year\" value=\"2026\"",
                        "For example 27 3 2026");
        assertThat(patient.get("/check")).bodyText().contains("3 August 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, Enter a date that exists",
        "3, 8, 26, Enter a date that exists",
        "3, 8, '', Enter a date that exists",
        "3, 8, -0001, Enter a date that exists",
        "x, <b>, yyyy, Enter a date that exists",
        "3, 8, 2999, Enter a date that is not in the future"
    })
    void dayThatCannotBeIsRefusedAndStaysAsTyped(String day, String month, String year, String because) {
        assertThat(bloodTest(day, month, year))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Error: ", because, "href=\"#q-lab-date\"", "id=\"q-lab-date\"")
                .contains(
                        value("day", day),
                        value("month", month.replace("<", "&lt;").replace(">", "&gt;")),
                        value("year", year));
    }

    @Test
    void dayMayBeLeftEmptyAndTakenBack() {
        bloodTest("3", "8", "2026");
        assertThat(bloodTest("", "", "")).hasStatus(HttpStatus.FOUND);
        assertThat(patient.get("/check")).bodyText().doesNotContain("August 2026");
    }

    @Test
    void valueInAnotherUnitIsConverted() {
        patient.answer("lab-iron", "ferritin", "38,5", "hb", "13.5", "hb.unit", "g/dL");
        patient.answer("lab-others", "hba1c", "6.5", "hba1c.unit", "%", "b12", "300", "b12.unit", "ng/L");
        assertThat(patient.get("/questions/lab-iron"))
                .bodyText()
                .contains("name=\"hb\" value=\"135\"", "value=\"g/L\" checked", "We convert it");
        patient.post("/check");
        var answers = new OpenedSubmissions().by(patient.reference()).getFirst().answers();
        assertThat(answers.to(new QuestionId("hb"))).hasValue(new Answer.Amount(new BigDecimal("135")));
        assertThat(answers.to(new QuestionId("hba1c"))).hasValue(new Answer.Amount(new BigDecimal("48")));
        assertThat(answers.to(new QuestionId("b12"))).hasValue(new Answer.Amount(new BigDecimal("3E+2")));
        assertThat(answers.to(new QuestionId("ferritin"))).hasValue(new Answer.Amount(new BigDecimal("38.5")));
    }

    @Test
    void valueThatDoesNotFitItsUnitComesBackWithThatUnit() {
        assertThat(patient.answer("lab-iron", "hb", "135", "hb.unit", "g/dL"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("a number that comes to 30 to 220 g/L", "name=\"hb\" value=\"135\"")
                .contains("value=\"g/dL\" checked")
                .doesNotContain("value=\"g/L\" checked");
    }

    @Test
    void unitThatNobodyOfferedCountsAsTheOneThatIsKept() {
        assertThat(patient.answer("lab-iron", "hb", "135", "hb.unit", "stone")).hasStatus(HttpStatus.FOUND);
        assertThat(patient.get("/check")).bodyText().contains("135 g/L");
    }

    @Test
    void onlyWhatWasTriedIsAskedAbout() {
        patient.answer("selfcare-tried", "selfcare-tried", "massage", "selfcare-tried", "socks");
        assertThat(patient.get("/questions/selfcare-helped"))
                .hasStatusOk()
                .bodyText()
                .contains("Massage", "Warm or cotton socks")
                .doesNotContain("Evening walk", "Valerian");
        assertThat(patient.answer("selfcare-helped", "selfcare-helped", "valerian"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(patient.answer("selfcare-helped", "selfcare-helped", "massage"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatWasTriedAndDidNotHelpMayBeLeftEmpty() {
        patient.answer("selfcare-tried", "selfcare-tried", "massage");
        patient.answer("selfcare-helped");
        assertThat(patient.get("/continue").getResponse().getRedirectedUrl())
                .isNotEqualTo("/questions/selfcare-helped");
        WayThroughTheFormTests.finish(patient);
    }

    @Test
    void eachTreatmentIsAskedAboutByItsName() {
        patient.answer("treatments-tried", "treatments-tried", "iron-tablets", "treatments-tried", "magnesium");
        assertThat(patient.get("/questions/treatment-effects"))
                .hasStatusOk()
                .bodyText()
                .contains("Iron tablets: how did it work?", "Magnesium: are you still taking or using it?")
                .doesNotContain("Clonazepam");
        patient.answer("treatment-effects", "treatment-effects-magnesium-effect", "no-change");
        assertThat(patient.get("/check")).bodyText().contains("Magnesium: how did it work?", "No change");
    }

    private MvcTestResult bloodTest(String day, String month, String year) {
        return patient.answer("lab-date", "lab-date.day", day, "lab-date.month", month, "lab-date.year", year);
    }

    private static String value(String part, String typed) {
        return "name=\"lab-date.%s\" value=\"%s\"".formatted(part, typed);
    }

    @Test
    void todayIsADayThatHasBeen() {
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(bloodTest(
                        String.valueOf(today.getDayOfMonth()),
                        String.valueOf(today.getMonthValue()),
                        String.valueOf(today.getYear())))
                .hasStatus(HttpStatus.FOUND);
    }
}
