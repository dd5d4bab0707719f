package evenfall.portal.person;

import static evenfall.portal.TestClinic.as;
import static evenfall.portal.person.Submitted.IN_MAY;
import static evenfall.portal.person.Submitted.IN_NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.submission.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DifferencePageTests {

    static final Map<String, String> WORSE = Map.of(
            "breath-chest", "yes",
            "distress", "extremely",
            "nights-past-week", "2",
            "relief-helps", "walking,cold",
            "story", "",
            "ferritin", "90",
            "lab-date", "2026-10-01",
            "med-list", "gabapentin 300");

    static final Map<String, String> BEFORE = Map.of(
            "relief-helps", "walking,warm",
            "cramp-hard-knot", "yes",
            "ferritin", "40",
            "lab-date", "2026-03-01",
            "med-list", "Gabapentin, pramipexole");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    MatchDesk desk;

    TestClinic clinic = TestClinic.open();

    Submitted submitted;

    @BeforeEach
    void openTheClinic() {
        submitted = new Submitted(clinic, cases);
    }

    @Test
    void caseThatIsTheFirstOfItsPersonStandsAlone() {
        var may = submitted.byJana(IN_MAY);
        assertThat(mvc.get().uri("/cases/{id}/difference", may.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("No other submission of this person is known.");
    }

    @Test
    void secondSubmissionIsReadAsADifference() {
        var may = submitted.byJana(IN_MAY, BEFORE);
        var november = submitted.byJana(IN_NOVEMBER, WORSE);
        link(november, may);
        assertThat(difference(november, may))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("What has changed since", "4 May 2026")
                .containsSubsequence("Level", "Priority", "Emergency", "▲", "Worse")
                .containsSubsequence("Frequency: days or nights", "3", "2", "▼", "Better")
                .containsSubsequence("Distress: how upset", "2", "3", "▲", "Worse")
                .containsSubsequence(
                        "Findings that came or went", "New", "Possible clot in the lung", "Gone", "May be leg cramps")
                .containsSubsequence("Changed (", "Cold", "Warm")
                .containsSubsequence("Answered then and not now (", "At night it twists in my legs")
                .containsSubsequence("Medicines", "gabapentin", "pramipexole", "does not say that it was stopped")
                .containsSubsequence("Blood results", "40 ug/L", "1 Mar 2026", "90 ug/L", "1 Oct 2026", "Changed");
    }

    @Test
    void caseOpensWithWhatHasChangedSinceTheOneBefore() {
        var first = submitted.byJana(IN_MAY, BEFORE);
        var second = submitted.byJana(IN_MAY.plusSeconds(86_400), BEFORE);
        var third = submitted.byJana(IN_NOVEMBER, WORSE);
        link(second, first);
        link(third, second);
        assertThat(mvc.get().uri("/cases/{id}", third.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "What has changed since", "5 May 2026", "Emergency", "Compare with any other submission");
        assertThat(mvc.get().uri("/cases/{id}", first.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .as("nothing came before the first")
                .doesNotContain("What has changed since");
    }

    @Test
    void differenceIsReadForwardsFromWhicheverOfTheTwo() {
        var may = submitted.byJana(IN_MAY, BEFORE);
        var november = submitted.byJana(IN_NOVEMBER, WORSE);
        link(november, may);
        assertThat(difference(may, november)).bodyText().containsSubsequence("Level", "Priority", "Emergency", "Worse");
    }

    @Test
    void courseGoesOverAllSubmissionsAndAnyOfThemCanBeChosen() {
        var first = submitted.byJana(IN_MAY, Map.of("intensity-nrs", "2"));
        var second = submitted.byJana(IN_MAY.plusSeconds(86_400), Map.of("intensity-nrs", "5"));
        var third = submitted.byJana(IN_NOVEMBER, Map.of("intensity-nrs", "9"));
        link(second, first);
        link(third, second);
        var page = mvc.get()
                .uri("/cases/{id}/difference", third.id())
                .with(as(clinic.clinician()))
                .exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("What has changed since", "5 May 2026")
                .containsSubsequence(
                        "Course over all submissions", "<svg", "role=\"img\"", "4 May 2026", "5 May 2026", "2 Nov 2026")
                .containsSubsequence(
                        "<tbody>", "Intensity: the worst time", "<span>1</span>", "<span>2</span>", "<span>3</span>")
                .contains("difference?with=" + first.id());
        assertThat(difference(third, first)).bodyText().containsSubsequence("What has changed since", "4 May 2026");
    }

    @Test
    void whoseAnswersWereReadBesideIsRecordedAndTold() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        link(november, may);
        difference(november, may);
        assertThat(clinic.rows("""
                        select subject_id::text from audit.event
                        where clinic_id = ? and action = 'case-compared' order by id
                        """))
                .containsExactlyInAnyOrder(may.id().toString(), november.id().toString());
        assertThat(SentForms.replies(submission(may)))
                .anySatisfy(it -> assertThat(it).isInstanceOf(Reply.Opened.class));
    }

    @Test
    void nobodyIsComparedWithSomebodyElse() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        var theirs = new Submitted(TestClinic.open(), cases).byJana(IN_MAY);
        assertThat(difference(november, may)).as("nobody has linked them").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(difference(november, theirs)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/cases/{id}/difference", theirs.id()).with(as(clinic.clinician())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/cases/{id}/difference?with=%27", november.id())
                        .with(as(clinic.clinician())))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(difference(november, november)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverMayNotReadCasesSeesNoDifference() {
        var may = submitted.byJana(IN_MAY);
        var november = submitted.byJana(IN_NOVEMBER);
        link(november, may);
        assertThat(mvc.get().uri("/cases/{id}/difference", november.id()).with(as(clinic.coordinator())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/cases/{id}/person", november.id()).with(as(clinic.coordinator())))
                .bodyText()
                .contains("/cases/%s/contact".formatted(may.id()))
                .doesNotContain("What has changed", "Frequency");
    }

    private void link(CaseKey one, CaseKey other) {
        desk.judge(
                one, desk.of(one).version(), other.id(), desk.of(other).version(), Judgement.SAME, clinic.clinician());
    }

    private MvcTestResult difference(CaseKey key, CaseKey with) {
        return mvc.get()
                .uri("/cases/{id}/difference?with={with}", key.id(), with.id())
                .with(as(clinic.clinician()))
                .exchange();
    }

    private UUID submission(CaseKey key) {
        return clinic.rows("select id || ' ' || submission_id from clinic.case_file where clinic_id = ?").stream()
                .map(it -> it.split(" ", 2))
                .filter(it -> it[0].equals(key.id().toString()))
                .map(it -> UUID.fromString(it[1]))
                .findFirst()
                .orElseThrow();
    }
}
