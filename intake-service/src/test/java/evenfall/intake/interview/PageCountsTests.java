package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitors;
import evenfall.support.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntakeTest
class PageCountsTests {

    private final JdbcClient portal = JdbcClient.create(TestDatabase.asPortal());

    @Autowired
    Visitors visitors;

    @Autowired
    PageCounts counts;

    @Test
    void whoeverStopsIsLeftAtTheStepThatWasReachedAndNotDone() {
        var before = counted();
        var patient = visitors.begun();
        patient.answer("respondent", "respondent", "self");
        patient.post("/consent", "agreed", "true");
        assertThat(since(before))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("BEGUN", "0 1", "respondent", "1 1", "CONSENT", "1 1", "PERSON", "1 0"));
    }

    @Test
    void comingBackToAPageCountsNothingTwice() {
        var patient = visitors.begun();
        patient.answer("respondent", "respondent", "self");
        var before = counted();
        patient.answer("respondent", "respondent", "self");
        patient.get("/questions/respondent");
        patient.post("/consent");
        patient.answer("sex-registered", "sex-registered", "male");
        patient.get("/continue");
        assertThat(since(before)).containsExactlyInAnyOrderEntriesOf(Map.of("sex-registered", "1 1"));
    }

    @Test
    void whoeverSendsHasGivenUpNothing() {
        var before = counted();
        visitors.sent();
        assertThat(since(before))
                .containsEntry("BEGUN", "0 1")
                .containsEntry("SENT", "1 1")
                .containsEntry("safety-legs", "1 1")
                .allSatisfy(
                        (step, count) -> assertThat(count).as(step).isIn(step.equals("BEGUN") ? "0 1" : "1 1", "0 0"));
    }

    @Test
    void lookingAndBeginningAloneCountsNobody() {
        var before = counted();
        visitors.begun().get("/questions/respondent");
        assertThat(since(before)).isEmpty();
    }

    /** Reached and done, by step. */
    private Map<String, int[]> counted() {
        counts.write();
        var counted = new HashMap<String, int[]>();
        portal.sql("select step, sum(reached), sum(done) from intake.page_count group by step")
                .query(row -> {
                    counted.put(row.getString(1), new int[] {row.getInt(2), row.getInt(3)});
                });
        return counted;
    }

    private Map<String, String> since(Map<String, int[]> before) {
        var since = new TreeMap<String, String>();
        counted().forEach((step, now) -> {
            var then = before.getOrDefault(step, new int[2]);
            if (now[0] != then[0] || now[1] != then[1]) {
                since.put(step, "%d %d".formatted(now[0] - then[0], now[1] - then[1]));
            }
        });
        return since;
    }
}
