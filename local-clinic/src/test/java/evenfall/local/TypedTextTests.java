package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.local.demo.Colleague;
import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a patient typed outlives bad connections, slips and impatience, and does not stay where others could read it. */
@ExtendWith(WholeClinic.class)
class TypedTextTests {

    private static final Pattern STORY_PAGE = Pattern.compile(".*/questions/story$");

    static RunningClinic clinic;

    @AutoClose
    static Chromium chromium;

    @BeforeAll
    static void open(RunningClinic running) {
        chromium = new Chromium();
        clinic = running;
    }

    private static PatientAtNight whoIsAskedForTheirStory() throws IOException {
        var page = chromium.open(clinic.intake() + "/");
        var patient = new PatientAtNight(
                page, new Hands.Quick(), Vignette.named("V01").says());
        patient.begins("Tilda Twice", LocalDate.of(1988, 3, 27));
        patient.answersUntil("story");
        return patient;
    }

    private static Locator story(Page page) {
        return page.getByLabel(PatientAtNight.text("story"));
    }

    private static Locator note(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }

    private static void nothingIsKeptInTheBrowser(Page page) {
        page.waitForFunction("sessionStorage.length + localStorage.length === 0");
    }

    @Test
    void storyIsSavedByItselfOnceTheConnectionIsBack() throws IOException {
        var patient = whoIsAskedForTheirStory();
        var page = patient.page();
        story(page).fill(PatientAtNight.STORY);
        page.context().setOffline(true);
        patient.press("Save and continue");
        assertThat(note(page)).containsText("There is no connection just now.");
        assertThat(story(page)).hasValue(PatientAtNight.STORY);
        page.context().setOffline(false);
        assertThat(page).not().hasURL(STORY_PAGE);
        nothingIsKeptInTheBrowser(page);
        page.navigate(clinic.intake() + "/questions/story");
        assertThat(story(page)).hasValue(PatientAtNight.STORY);
        assertThat(note(page)).isHidden();
    }

    @Test
    void storyIsBroughtBackWhenThePageIsLoadedAgain() throws IOException {
        var patient = whoIsAskedForTheirStory();
        var page = patient.page();
        story(page).fill(PatientAtNight.STORY);
        page.reload();
        assertThat(note(page)).containsText("We brought back what you had typed here.");
        assertThat(story(page)).hasValue(PatientAtNight.STORY);
        patient.press("Save and continue");
        assertThat(page).not().hasURL(STORY_PAGE);
        nothingIsKeptInTheBrowser(page);
    }

    @Test
    void whoeverStopsLeavesNothingInTheBrowser() throws IOException {
        var patient = whoIsAskedForTheirStory();
        var page = patient.page();
        story(page).fill(PatientAtNight.STORY);
        patient.follow("Your code, stop for now, or delete");
        patient.press("Stop for now on this device");
        patient.seesHeading("This device has forgotten your code");
        nothingIsKeptInTheBrowser(page);
    }

    @Test
    void sendingTwiceAtOnceSendsOnce() throws IOException {
        var patient = whoIsAskedForTheirStory();
        var page = patient.page();
        patient.answersAllQuestions();
        patient.follow("Check my answers and send");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers"))
                .dblclick();
        patient.seesHeading("Your answers are sent");
        var reference = page.locator(".code").textContent();

        var worklist = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.CLINICIAN, true)
                .page();
        var ours = worklist.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Tilda Twice"));
        worklist.waitForCondition(() -> {
            worklist.reload();
            return ours.count() > 0;
        });
        assertThat(ours).hasCount(1);
        assertThat(ours).containsText(reference);
    }
}
