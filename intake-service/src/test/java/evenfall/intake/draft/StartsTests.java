package evenfall.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.envelope.DraftKeys;
import evenfall.envelope.ResumeCode;
import evenfall.intake.IntakeTest;
import evenfall.intake.Visitors;
import evenfall.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntakeTest
class StartsTests {

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    @Autowired
    Visitors visitors;

    @Autowired
    DraftSettings settings;

    @Autowired
    DraftKeys keys;

    @Test
    void floodFromOneAddressEndsAndOthersStillBegin() {
        var flood = visitors.newcomer().from("2001:db8:1:1::1");
        for (int i = 0; i < settings.startsFromOne(); i++) {
            flood.get("/");
            assertThat(flood.post("/" + TestDatabase.CLINIC)).hasRedirectedUrl("/code");
        }
        var before = rows();

        var sameHousehold = visitors.newcomer().from("2001:db8:1:1:ffff::2");
        sameHousehold.get("/");
        assertThat(sameHousehold.post("/" + TestDatabase.CLINIC)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);

        assertThat(rows()).isEqualTo(before);
        assertThat(flood.get("/overview")).as("what was begun goes on").hasStatusOk();
        var neighbour = visitors.newcomer().from("2001:db8:1:2::1");
        neighbour.get("/");
        assertThat(neighbour.post("/" + TestDatabase.CLINIC)).hasRedirectedUrl("/code");
    }

    @Test
    void lookingLeavesNothingBehind() {
        var before = rows();
        for (int i = 0; i < 100; i++) {
            visitors.newcomer().get("/");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatWasOnlyBegunIsKeptForADayAndWhatWasSavedLonger() {
        var patient = visitors.begun();
        assertThat(hoursKept(patient.code())).isBetween(23, 24);
        patient.answer("respondent", "respondent", "self");
        assertThat(hoursKept(patient.code())).isBetween(14 * 24 - 1, 14 * 24);
    }

    private int hoursKept(String code) {
        var lookup = keys.key(ResumeCode.parse(code).orElseThrow()).lookup();
        return admin.sql("select extract(epoch from expires_at - now()) / 3600 from intake.draft where lookup = ?")
                .param(lookup)
                .query(Double.class)
                .single()
                .intValue();
    }

    private long rows() {
        return admin.sql("select count(*) from intake.draft").query(Long.class).single();
    }
}
