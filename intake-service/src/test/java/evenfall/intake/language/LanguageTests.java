package evenfall.intake.language;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.intake.Wire;
import evenfall.support.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A patient reads everything in the language they chose, from the first page to the receipt. */
@IntakeTest
class LanguageTests {

    private static final String START = "/" + TestDatabase.CLINIC;

    private static final String[] CHEST_PAIN = {
        "breath-chest", "yes", "sudden-cold-pale-leg", "no", "new-leg-weakness", "no", "saddle-bladder", "no"
    };

    private final OpenedSubmissions opened = new OpenedSubmissions();

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "uk, uk, Розкажіть нам",
        "'es-MX,es;q=0.9,en;q=0.5', es, Cuéntenos",
        "'de,uk;q=0.4', uk, Розкажіть нам",
        "de, en, Tell us what happens",
        "*, en, Tell us what happens",
        "'', en, Tell us what happens"
    })
    void browserDecidesTheFirstView(String wish, String language, String heading) {
        assertThat(mvc.get().uri(START).header("Accept-Language", wish))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"" + language + "\"", "<h1>" + heading);
    }

    @Test
    void languageOfTheMachineDecidesNothing() throws Exception {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.of("es"));
        try {
            assertThat(Wire.text(new Wire(port, "").get(START))).contains("<html lang=\"en\"", "Tell us what happens");
            assertThat(messages.getMessage("start.heading", null, Locale.of("tlh")))
                    .isEqualTo("Tell us what happens");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void languagesAreOfferedByTheirOwnNames() {
        assertThat(mvc.get().uri(START))
                .bodyText()
                .contains("hreflang=\"en\" aria-current=\"true\">English</a>")
                .contains("href=\"/test-clinic?language=uk\"", ">Українська</a>", ">Español</a>");
    }

    @Test
    void translationThatNobodyReviewedSaysSo() {
        assertThat(mvc.get().uri(START)).bodyText().doesNotContain("has not been checked");
        assertThat(mvc.get().uri(START + "?language=uk")).bodyText().contains("Цей переклад ще не перевіряв");
        assertThat(mvc.get().uri(START + "?language=es")).bodyText().contains("ha revisado todavía esta traducción");
    }

    @ParameterizedTest
    @CsvSource({"tlh", "'<b>'", "''", "en-x-evil"})
    void languageThatNobodySpeaksHereIsEnglish(String language) {
        assertThat(mvc.get().uri(START + "?language={language}", language))
                .bodyText()
                .contains("<html lang=\"en\"");
        var patient = visitors.newcomer();
        patient.get(START);
        patient.post(START, "language", language);
        assertThat(patient.get("/questions/respondent")).bodyText().contains("<html lang=\"en\"");
    }

    @Test
    void ukrainianFromTheFirstPageToTheReceipt() {
        var patient = begun("uk");
        assertThat(patient.get("/code")).bodyText().contains("<html lang=\"uk\"", "Ваш код");
        assertThat(patient.answer("respondent"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Помилка: ", "Виберіть відповідь", "Хто заповнює цю анкету?", "Я, про себе");
        assertThat(patient.introduce().post("/contact", "phone", "1"))
                .bodyText()
                .contains("<html lang=\"uk\"", "щонайменше 5 цифр");
        assertThat(patient.answer("weight-height", "weight-kg", "999"))
                .bodyText()
                .contains("Введіть число від 2 до 350");
        patient.safe().answer("weight-height", "weight-kg", "70,5");
        assertThat(patient.get("/questions/weight-height")).bodyText().contains("value=\"70,5\"");
        assertThat(patient.get("/check")).bodyText().contains("27 березня 1980", "70,5 кг", "Перевірте");
        patient.answer("safety-sudden", CHEST_PAIN);
        assertThat(patient.get("/advice")).bodyText().contains("Негайно телефонуйте за номером 112.");
        patient.post("/advice", "read", "R3");
        patient.post("/check");
        assertThat(patient.get("/receipt"))
                .bodyText()
                .contains("<html lang=\"uk\"", "Ваші відповіді надіслано", "Негайно телефонуйте за номером 112.")
                .doesNotContain("These signs");
        assertThat(opened.by(patient.reference()).getFirst().language()).isEqualTo("uk");
    }

    @Test
    void spanishFromTheFirstPageToTheReceipt() {
        var patient = begun("es").ready();
        assertThat(patient.answer("sensations", "sensations", "none", "sensations", "burning"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<html lang=\"es\"", "<title>Error: ", "Hay un problema");
        assertThat(patient.get("/check")).bodyText().contains("27 de marzo de 1980");
        patient.post("/check");
        assertThat(patient.get("/receipt")).bodyText().contains("<html lang=\"es\"", "Sus respuestas se han enviado");
        assertThat(opened.by(patient.reference()).getFirst().language()).isEqualTo("es");
        assertThat(patient.post("/finish")).hasRedirectedUrl("/finished");
        assertThat(patient.get("/finished")).bodyText().contains("<html lang=\"es\"");
    }

    @Test
    void draftKeepsItsLanguage() {
        var patient = begun("es").introduce();
        assertThat(patient.get(START + "?language=uk")).bodyText().contains("<html lang=\"uk\"");
        assertThat(patient.get("/questions/sex-registered"))
                .bodyText()
                .contains("<html lang=\"es\"", "Guardar y continuar")
                .doesNotContain("Зберегти");
    }

    @Test
    void draftThatIsOpenedOnAnotherDeviceSpeaksAsBefore() {
        var patient = begun("uk").introduce();
        var elsewhere = visitors.newcomer().from("192.0.2.61");
        elsewhere.get("/resume");
        elsewhere.post("/resume", "code", patient.code(), "born.day", "27", "born.month", "3", "born.year", "1980");
        assertThat(elsewhere.get("/questions/sex-registered")).bodyText().contains("<html lang=\"uk\"", "Зберегти");
    }

    @Test
    void pageThatSaysThatSomethingWentWrongFollows() {
        var patient = begun("uk");
        patient.get("/code");
        var cookies = patient.cookies().values().toArray(Cookie[]::new);
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr("jakarta.servlet.error.status_code", 503)
                        .cookie(cookies))
                .hasStatus(503)
                .bodyText()
                .contains("<html lang=\"uk\"", "Зараз");
        patient.cookies().remove("__Host-code");
        assertThat(patient.get("/resume?needed")).bodyText().contains("<html lang=\"uk\"", "Продовжити зі своїм кодом");
    }

    @Test
    void codesOfAnswersAreTheSameInEveryLanguage() {
        var patient = begun("uk").ready();
        patient.answer("sensations", "sensations", "other");
        assertThat(patient.get("/questions/sensation-other")).hasStatusOk();
        assertThat(patient.answer("sensations", "sensations", "Печіння")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A patient who chose a language on the first page. */
    private Visitor begun(String language) {
        var patient = visitors.newcomer();
        patient.get(START + "?language=" + language);
        patient.post(START, "language", language);
        return patient;
    }
}
