package evenfall.intake.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.envelope.DraftKeys;
import evenfall.envelope.ResumeCode;
import evenfall.intake.IntakeTest;
import evenfall.intake.Visitors;
import evenfall.support.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntakeTest
class KeepingDraftsTests {

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    @Autowired
    Visitors visitors;

    @Autowired
    DraftKeys keys;

    @Autowired
    ExpiredDrafts expired;

    @Test
    void databaseHoldsNoneOfTheTypedWords() {
        var patient = visitors.known();
        var code = patient.code();
        patient.answer("story", "story", "Quicksilver in the calves");
        patient.safe().post("/check");

        var everything = dump();
        assertThat(everything).isNotEmpty();
        for (var word : List.of("Quicksilver", "Nora", "420 123", "1980", "fever-now", code, code.replace("-", ""))) {
            assertThat(everything).as(word).noneMatch(it -> it.contains(word));
        }
    }

    /** Every row of every table in which anything about a patient could be, its bytes read as text. */
    private List<String> dump() {
        return Stream.of("intake.draft", "intake.submission", "audit.event")
                .flatMap(table -> admin.sql("select * from " + table).query((row, _) -> text(row)).list().stream())
                .toList();
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getObject(column);
            text.append(value instanceof byte[] bytes ? new String(bytes, UTF_8) : value)
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void twoTabsAtOnceLoseNothing() throws Exception {
        var patient = visitors.known();
        patient.get("/questions/story");
        var pages = List.<Callable<MvcTestResult>>of(
                () -> patient.answer("story", "story", "It twists"),
                () -> patient.answer("painful", "painful", "sometimes"),
                () -> patient.answer("preferred-language", "preferred-language", "Basque"),
                () -> patient.answer("sides", "sides", "alternating"),
                () -> patient.answer("urge-to-move", "urge-to-move", "unsure"),
                () -> patient.answer("sensations", "sensations", "electric"));

        try (var tabs = Executors.newFixedThreadPool(pages.size())) {
            for (var answered : tabs.invokeAll(pages)) {
                assertThat(answered.get()).hasStatus3xxRedirection();
            }
        }

        assertThat(patient.safe().get("/check"))
                .bodyText()
                .contains("It twists", "Sometimes", "Basque", "First one, then the other", "Like electricity");
    }

    @Test
    void onlyWhatHasExpiredIsClearedAway() {
        var gone = visitors.begun();
        var kept = visitors.begun();
        expire(gone.code());

        expired.clear();

        assertThat(rows(kept.code())).isOne();
        assertThat(gone.get("/continue")).hasRedirectedUrl("/resume?needed");
    }

    @Test
    void patientDeletesEverything() {
        var patient = visitors.known();
        var code = patient.code();
        assertThat(patient.get("/delete")).bodyText().contains("Delete everything");

        assertThat(patient.post("/delete")).hasRedirectedUrl("/deleted");

        assertThat(rows(code)).isZero();
        assertThat(patient.get("/deleted")).hasStatusOk();
        assertThat(patient.get("/code")).hasRedirectedUrl("/resume?needed");
    }

    @Test
    void whatWasSentCannotBeDeletedHere() {
        var patient = visitors.begun().ready();
        var code = patient.code();
        patient.post("/check");
        assertThat(patient.post("/delete")).hasRedirectedUrl("/receipt");
        assertThat(rows(code)).isOne();
    }

    @Test
    void finishingForgetsTheCodeOnThisDeviceOnly() {
        var patient = visitors.known();
        var code = patient.code();
        assertThat(patient.post("/finish")).hasRedirectedUrl("/finished").containsHeader("Clear-Site-Data");
        assertThat(patient.cookies()).doesNotContainKey("__Host-code");
        assertThat(rows(code)).isOne();
    }

    private void expire(String code) {
        admin.sql(
                        "update intake.draft set created_at = now() - interval '20 days', expires_at = now() where lookup = ?")
                .param(lookup(code))
                .update();
    }

    private int rows(String code) {
        return admin.sql("select count(*) from intake.draft where lookup = ?")
                .param(lookup(code))
                .query(Integer.class)
                .single();
    }

    private byte[] lookup(String code) {
        return keys.key(ResumeCode.parse(code).orElseThrow()).lookup();
    }
}
