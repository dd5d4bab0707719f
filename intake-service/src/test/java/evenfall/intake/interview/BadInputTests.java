package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent gets its clear answer, and what was typed stays. */
@IntakeTest
class BadInputTests {

    @Autowired
    Visitors visitors;

    @Test
    void emptyPageNamesEveryQuestionThatNeedsAnAnswer() {
        assertThat(visitors.known().answer("safety-legs"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Error: ", "role=\"alert\"", "href=\"#q-fever-now\"", "href=\"#q-one-leg-swollen\"")
                .contains("aria-describedby=\"q-fever-now-error\"", "id=\"q-fever-now-error\"");
    }

    @Test
    void oneMissingAnswerDoesNotLoseTheOthers() {
        var patient = visitors.known();
        assertThat(patient.answer("safety-legs", "fever-now", "no", "leg-hot-red", "no"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(patient.get("/questions/safety-legs"))
                .bodyText()
                .contains(chosen("fever-now-no", "fever-now", "no"), chosen("leg-hot-red-no", "leg-hot-red", "no"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "YES", "<script>", "yes,no"})
    void answerThatWasNotOfferedIsRefused(String value) {
        refused(visitors.known().answer("painful", "painful", value), "Choose one of the answers on the page");
    }

    @Test
    void twoAnswersToOneQuestionAreRefused() {
        refused(
                visitors.known().answer("painful", "painful", "no", "painful", "always"),
                "Choose one of the answers on the page");
    }

    @Test
    void noneOfTheseTogetherWithOneOfTheseIsRefused() {
        refused(
                visitors.known().answer("sensations", "sensations", "none", "sensations", "burning"),
                "Choose either “None of these” or other answers, not both");
    }

    @ParameterizedTest
    @CsvSource({
        "height-cm, 39, Enter a number from 40 to 230",
        "height-cm, 231, Enter a number from 40 to 230",
        "height-cm, -170, Enter a number from 40 to 230",
        "height-cm, 1.5, Enter a number from 40 to 230",
        "height-cm, 170.5, Enter a whole number",
        "weight-kg, 70.25, Enter a number with one figure after the point at most",
        "weight-kg, seventy, 'Enter a number in figures, such as 3'",
        "weight-kg, 1e2, 'Enter a number in figures, such as 3'",
        "weight-kg, 99999999999999999999, 'Enter a number in figures, such as 3'"
    })
    void numberThatCannotBeIsRefusedAndStaysAsTyped(String question, String typed, String because) {
        var answered = visitors.known().answer("weight-height", question, typed);
        refused(answered, because);
        assertThat(answered).bodyText().contains("value=\"" + typed + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"70", "70.5", "70,5", " 70 "})
    void numberIsTakenAsPeopleTypeIt(String typed) {
        assertThat(visitors.known().answer("weight-height", "weight-kg", typed)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void textThatIsTooLongComesBackWhole() {
        var typed = "a".repeat(4000) + "z";
        var answered = visitors.known().answer("story", "story", typed);
        refused(answered, "Your text has one character too many");
        assertThat(answered).bodyText().contains("\n" + typed + "</textarea>");
    }

    @Test
    void emojiAndRightToLeftTextComeBackAsTheyWere() {
        var typed = "Es zieht 🌙👣\nالساق تتحرك في الليل\n<b>\"twist\"</b> & שלום";
        var patient = visitors.known().safe();
        assertThat(patient.answer("story", "story", typed)).hasStatus(HttpStatus.FOUND);

        assertThat(patient.get("/questions/story"))
                .bodyText()
                .contains("dir=\"auto\"", "\n" + escaped(typed) + "</textarea>");
        assertThat(patient.get("/check")).bodyText().contains(escaped(typed));
    }

    @Test
    void fourThousandCharactersOutsideTheBasicPlaneFit() {
        assertThat(visitors.known().answer("story", "story", "🌙".repeat(4000))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void fieldsThatNobodyAskedForAreLeftAlone() {
        var patient = visitors.known();
        assertThat(patient.answer("painful", "painful", "no", "level", "EMERGENCY", "age-years", "3", "state", "SENT"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(patient.safe().get("/check")).hasStatusOk().bodyText().contains("27 March 1980");
    }

    @Test
    void unknownPageIsNotThere() {
        assertThat(visitors.known().get("/questions/no-such-page")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visitors.known().answer("no-such-page", "story", "x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void personMustHaveANameAndADateOfBirthThatExists() {
        var answered = visitors.begun()
                .post(
                        "/person",
                        "name",
                        " ",
                        "born.day",
                        "31",
                        "born.month",
                        "2",
                        "born.year",
                        "1980",
                        "number",
                        "n".repeat(51));
        refused(answered, "Enter the full name");
        assertThat(answered)
                .bodyText()
                .contains("Enter a date of birth that exists", "The number can be 50 characters long at most")
                .contains("value=\"31\"", "value=\"" + "n".repeat(51) + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "27, 3, 80, Enter a date of birth that exists",
        "27, 3, 2999, Enter a date of birth that is not in the future",
        "1, 1, 1850, Check the year of birth",
        "x, y, zzzz, Enter a date of birth that exists",
        "'', '', '', Enter the date of birth"
    })
    void dateOfBirthMustBePossible(String day, String month, String year, String because) {
        refused(
                visitors.begun()
                        .post("/person", "name", "Nora", "born.day", day, "born.month", month, "born.year", year),
                because);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Enter a phone number or an email address",
        "call me, '', Enter a phone number with at least 5 digits",
        "'', nora at home, Enter an email address such as"
    })
    void thereMustBeAWayToReachThePatient(String phone, String email, String because) {
        refused(visitors.begun().post("/contact", "phone", phone, "email", email), because);
    }

    @Test
    void whoeverAnswersForAnotherGivesTheirOwnName() {
        var carer = visitors.begun();
        carer.answer("respondent", "respondent", "carer");
        refused(
                carer.post("/person", "name", "Nora", "born.day", "1", "born.month", "1", "born.year", "1950"),
                "Enter your own name");
    }

    @Test
    void nobodyGoesOnWithoutConsent() {
        refused(visitors.begun().post("/consent"), "Tick the box if you agree");
    }

    private static void refused(MvcTestResult answered, String because) {
        assertThat(answered)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Error: ", "role=\"alert\"")
                .contains(because);
    }

    private static String chosen(String id, String name, String value) {
        return "id=\"q-%s\" name=\"%s\" value=\"%s\" checked".formatted(id, name, value);
    }

    /** As Thymeleaf writes it: the five characters that mean something in HTML, and no other. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
