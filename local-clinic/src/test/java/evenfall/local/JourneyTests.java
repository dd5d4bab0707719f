package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.local.demo.Colleague;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One night and the morning after it, in a real browser on the whole clinic: a patient tells, is interrupted by a red
 * flag, goes on elsewhere and sends; a clinician reads the case. Every page on the way is looked at on phone and desk, by
 * day and by night.
 */
class JourneyTests {

    @TempDir
    static Path folder;

    @AutoClose
    static RunningClinic clinic;

    @AutoClose
    static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        clinic = RunningClinic.in(folder);
    }

    @Test
    void fromTheNightToTheCase() {
        clinicianReads(patientTells());
    }

    /** The portal's script only makes it smoother. (The patient's pages have none.) */
    @Test
    void clinicianDecidesWithoutJavaScript() {
        var clinician = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.CLINICIAN, false);
        clinician
                .page()
                .getByRole(AriaRole.ROWHEADER)
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        clinician.press("Save decision");
        clinician.isRefused();
        clinician.choose("Advise");
        clinician.fill("Note", "Iron tests, then a talk.");
        clinician.press("Save decision");
        clinician.isTold("The decision is saved.");
        clinician.signsOut();
    }

    private static String patientTells() {
        var patient = new PatientAtNight(chromium.open(clinic.intake() + "/"));
        var page = patient.page();
        patient.seesHeading("Tell us what happens");
        Sight.checkAll(page, "patient-start");
        patient.press("Start");
        patient.seesHeading("Your code to come back");
        var code = page.locator(".code").textContent();
        Sight.checkAll(page, "patient-code");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Continue").setExact(true))
                .click();

        patient.answersNothing();
        Sight.checkAll(page, "patient-error");
        patient.answers("respondent");
        patient.press("Save and continue");
        patient.answersNothing();
        Sight.checkAll(page, "patient-consent");
        page.getByLabel("I have read this and I agree").check();
        patient.press("Save and continue");
        patient.answersNothing();
        Sight.checkAll(page, "patient-person");
        patient.fill("Your full name", "Nina Invented");
        patient.fillDate("27", "3", "1980");
        patient.press("Save and continue");
        patient.fill("Phone number", "0555 123 456");
        Sight.checkAll(page, "patient-contact");
        patient.press("Save and continue");

        patient.answersAllQuestions();
        patient.seesHeading("Please get help now");
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, linkNamed("Call 112")))
                .hasAttribute("href", "tel:112");
        Sight.checkAll(page, "patient-advice");
        return sendsElsewhere(code);
    }

    private static String sendsElsewhere(String code) {
        var patient = new PatientAtNight(chromium.open(clinic.intake() + "/resume"));
        var page = patient.page();
        patient.fill("Your code", code.replace(code.charAt(0), code.charAt(0) == 'A' ? 'B' : 'A'));
        patient.fillDate("27", "3", "1980");
        patient.press("Continue");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not fit together");
        Sight.checkAll(page, "patient-resume");
        patient.fill("Your code", code.toLowerCase(Locale.ROOT));
        patient.press("Continue");
        patient.seesHeading("Please get help now");
        patient.press("I have read this and want to go on");

        patient.answersAllQuestions();
        patient.seesHeading("Check your answers");
        Sight.checkAll(page, "patient-check");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, linkNamed("Change " + PatientAtNight.text("story")))
                .click();
        patient.press("Save and continue");
        patient.seesHeading("Check your answers");
        patient.press("Send my answers");
        patient.seesHeading("Your answers are sent");
        var reference = page.locator(".code").textContent();
        Sight.checkAll(page, "patient-receipt");
        page.navigate(clinic.intake() + "/check");
        patient.seesHeading("Your answers are sent");
        patient.press("Finish on this device");
        page.navigate(clinic.intake() + "/receipt");
        patient.seesHeading("Continue with your code");
        return reference;
    }

    private static void clinicianReads(String reference) {
        var signIn = chromium.open(clinic.portal() + "/cases");
        Sight.checkAll(signIn, "sign-in");
        var clinician = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.CLINICIAN, true);
        var page = clinician.page();
        var ours = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(reference));
        page.waitForCondition(() -> {
            page.reload();
            return ours.isVisible();
        });
        assertThat(ours).containsText("Emergency");
        Sight.checkAll(page, "worklist");
        ours.getByRole(AriaRole.LINK).click();
        clinician.seesHeading("Nina Invented");
        assertThat(page.getByRole(AriaRole.REGION, regionNamed("In the patient's own words")))
                .containsText(PatientAtNight.STORY);
        assertThat(page.getByRole(AriaRole.REGION, regionNamed("Red flags")))
                .containsText(PatientAtNight.text("breath-chest"));
        page.locator("#rule-R3 summary").click();
        assertThat(page.locator("#rule-R3")).containsText("acknowledged on");
        Sight.checkAll(page, "case");
        clinician.press("Save decision");
        clinician.isRefused();
        Sight.checkAll(page, "case-error");
    }

    private static Locator.GetByRoleOptions linkNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions regionNamed(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
