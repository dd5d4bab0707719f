package evenfall.portal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.directory.Reach;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.referral.Readiness.State;
import evenfall.privacy.Confidential;
import evenfall.referral.Priority;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReadinessTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    OpenedCases cases;

    @Autowired
    CaseRoom room;

    TestClinic clinic = TestClinic.open();

    @Test
    void whatWasMeasuredLatelyIsThereWithItsDay() {
        var readiness = readiness(Map.of("ferritin", "45", "lab-date", "2026-10-01"), List.of("ferritin"), List.of());
        assertThat(readiness.isReady()).isTrue();
        var item = readiness.items().getFirst();
        assertThat(item.state()).isEqualTo(State.MET);
        assertThat(item.measured()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(item.answers()).singleElement().extracting("said").asString().startsWith("45");
    }

    @Test
    void whatIsTooOldOrWasNeverMeasuredIsMissing() {
        var old = readiness(Map.of("ferritin", "45", "lab-date", "2026-08-01"), List.of("ferritin"), List.of());
        assertThat(old.isReady()).isFalse();
        assertThat(old.gaps()).singleElement().extracting("say").isEqualTo("Ferritin, not older than three months");
        assertThat(state(Map.of(), "ferritin")).isEqualTo(State.MISSING);
    }

    @Test
    void lastDayOfTheThreeMonthsCounts() {
        assertThat(state(Map.of("ferritin", "45", "lab-date", "2026-08-20"), "ferritin"))
                .isEqualTo(State.MET);
        assertThat(state(Map.of("ferritin", "45", "lab-date", "2026-08-19"), "ferritin"))
                .isEqualTo(State.MISSING);
    }

    @Test
    void whatNobodyDatedIsForTheClinicianToCheck() {
        assertThat(state(Map.of("ferritin", "45"), "ferritin")).isEqualTo(State.TO_CHECK);
        assertThat(state(Map.of("med-list", "Something at night"), "medicine-list"))
                .isEqualTo(State.TO_CHECK);
        assertThat(state(Map.of(), "medicine-list")).isEqualTo(State.MISSING);
    }

    @Test
    void whatDoesNotApplyIsNotWanted() {
        assertThat(state(Map.of("sex-registered", "male"), "pregnancy-week")).isEqualTo(State.NOT_WANTED);
        var pregnant = Map.of("age-years", "30", "pregnancy-status", "pregnant");
        assertThat(state(pregnant, "pregnancy-week")).isEqualTo(State.MISSING);
    }

    @Test
    void conditionHasToHold() {
        assertThat(state(Map.of(), "criteria")).isEqualTo(State.MET);
        assertThat(state(Map.of("urge-to-move", "unsure"), "criteria")).isEqualTo(State.MISSING);
    }

    @Test
    void wordsOfTheServiceAndOfTheClinicianAreForTheClinicianToCheck() {
        var readiness = readiness(Map.of(), List.of(), List.of("A sleep diary"));
        assertThat(readiness.items()).extracting(Readiness.Item::say).contains("A sleep diary", "allergy");
        assertThat(readiness.items()).allMatch(it -> it.state() == State.TO_CHECK);
        assertThat(readiness.items()).extracting(Readiness.Item::say).doesNotContain("time of onset");
        assertThat(readiness.isReady()).isTrue();
    }

    private State state(Map<String, String> answers, String need) {
        return readiness(answers, List.of(need), List.of()).items().getFirst().state();
    }

    private Readiness readiness(Map<String, String> answers, List<String> named, List<String> free) {
        var service = new ServiceEntry(
                "Sleep centre",
                "Neurology",
                List.of("P5"),
                named,
                free,
                "1",
                "",
                "",
                Reach.PHONE,
                "",
                "en",
                "",
                "",
                true);
        var word = new Confidential("x");
        var frame = new LetterFrame("P1", null, "en", Map.of("onset", "Last night"), Map.of());
        var text = new LetterText(word, word, word, word, Priority.ROUTINE, frame);
        return Readiness.of(room.open(cases.open(clinic, answers)), service, text, TODAY);
    }
}
