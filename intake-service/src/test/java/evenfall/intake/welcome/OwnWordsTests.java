package evenfall.intake.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A clinic may say in its own words who reads the answers; what it says reaches patients at once, and as text. */
@IntakeTest
class OwnWordsTests {

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    @Autowired
    MockMvcTester mvc;

    @AfterEach
    void forget() {
        admin.sql("delete from intake.clinic_text").update();
    }

    @Test
    void patientReadsTheClinicsOwnWordsInTheLanguageTheyAreWrittenIn() {
        say("es", "Solo {clinic} lo lee, {when}.\n<b>Nadie</b> más.");
        assertThat(start("es"))
                .bodyText()
                .contains("<p>Solo Test Clinic lo lee, en un plazo de 10 días laborables.</p>")
                .contains("<p>&lt;b&gt;Nadie&lt;/b&gt; más.</p>")
                .doesNotContain("Las personas de Test Clinic");
        assertThat(start("en")).bodyText().contains("The people at Test Clinic who look after you");
    }

    @Test
    void withoutOwnWordsPatientsReadTheProductsAndHowSoon() {
        say("en", "");
        assertThat(start("en"))
                .bodyText()
                .contains("The people at Test Clinic who look after you", "reads it within 10 working days, or sooner");
    }

    private void say(String language, String text) {
        admin.sql("""
                        insert into intake.clinic_text (clinic_id, place, language, text)
                        select id, 'WHO_READS', ?, ? from intake.clinic where slug = ?
                        """).params(language, text, TestDatabase.CLINIC).update();
    }

    private MvcTestResult start(String language) {
        return mvc.get()
                .uri("/" + TestDatabase.CLINIC)
                .param("language", language)
                .exchange();
    }
}
