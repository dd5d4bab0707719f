package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.local.demo.Colleague;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How staff ask patients back and invite them, and how an invitation is taken up, in a real browser, looked at on phone and desk, by day and by night. */
@ExtendWith(WholeClinic.class)
class WritingToPatientsTests {

    static RunningClinic clinic;

    @AutoClose
    static Chromium chromium;

    @BeforeAll
    static void open(RunningClinic running) {
        chromium = new Chromium();
        clinic = running;
    }

    @Test
    void clinicianAsksBack() {
        var clinician = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.CLINICIAN, true);
        var page = clinician.page();
        page.navigate(clinic.portal() + "/cases?tab=patient");
        Sight.checkAll(page, "worklist-open");
        page.getByRole(AriaRole.ROW, rowWith("Nora Demo"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Asked back")))
                .containsText("You told us about a bad week.");
        Sight.checkAll(page, "case-asked");
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Asked back"))
                .getByRole(AriaRole.BUTTON)
                .press("Enter");
        clinician.isTold("The patient is asked for a night diary.");
        clinician.follow("Ask the patient back");
        clinician.press("Send to the patient");
        clinician.isRefused();
        Sight.checkAll(page, "ask-error");
        page.locator(".ask-questions summary").first().click();
        page.getByRole(AriaRole.CHECKBOX).first().check();
        clinician.fill("Why you ask", "Please look at this once more.");
        Sight.checkAll(page, "ask");
        clinician.press("Send to the patient");
        clinician.isTold("The patient is asked. The case waits for their answer.");
        clinician.signsOut();
    }

    @Test
    void coordinatorInvites() {
        var coordinator = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.COORDINATOR, true);
        var page = coordinator.page();
        coordinator.follow("Invitations");
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("Ines Invented");
        Sight.checkAll(page, "invitations");
        coordinator.follow("Invite a patient");
        coordinator.press("Make the invitation");
        coordinator.isRefused();
        Sight.checkAll(page, "invitation-error");
        coordinator.fill("Name", "Mara Invented");
        coordinator.fill("Date of birth", "1961-04-30");
        coordinator.fill("Mail address, if the invitation goes by mail", "mara@patients.example");
        coordinator.choose("Ukrainian");
        coordinator.press("Make the invitation");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The invitation was sent by mail.");
        var link = page.locator("#invitation-link").textContent();
        assertThat(link).startsWith(clinic.intake() + "/invited#");
        Sight.checkAll(page, "invitation-made");
        coordinator.follow("Back to the invitations");
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("Mara Invented");
        assertThat(page.content()).doesNotContain(link.substring(link.indexOf('#') + 1));
        coordinator.press("Revoke the invitation of Mara Invented");
        coordinator.isTold("The invitation is revoked. Its code no longer opens anything.");
        coordinator.follow("The way in for patients");
        coordinator.follow("Spanish");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Cuéntenoslo desde casa");
        Sight.checkAll(page, "way-in");
        coordinator.signsOut();
    }

    @Test
    void patientBeginsWithTheirInvitation() {
        var coordinator = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.COORDINATOR, true);
        coordinator.page().navigate(clinic.portal() + "/invitations/new");
        coordinator.fill("Name", "Vera Invented");
        coordinator.fill("Date of birth", "1961-04-30");
        coordinator.press("Make the invitation");
        var link = coordinator.page().locator("#invitation-link").textContent();
        var code = link.substring(link.indexOf('#') + 1);
        coordinator.signsOut();

        var page = chromium.open("about:blank");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(link);
        var patient = new PatientAtNight(page);
        patient.seesHeading("Begin with your invitation");
        assertThat(page.getByLabel("The code of your invitation")).hasValue(code);
        assertThat(page).hasURL(clinic.intake() + "/invited");
        Sight.checkAll(page, "patient-invited");
        patient.fillDate(LocalDate.of(1961, 5, 30));
        patient.press("Start");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not fit together");
        Sight.checkAll(page, "patient-invited-error");
        patient.fillDate(LocalDate.of(1961, 4, 30));
        patient.press("Start");
        patient.seesHeading("Your code to come back");
        assertThat(asked).isNotEmpty().noneMatch(it -> it.contains(code));
        mailsTheirCode(patient);
    }

    private static void mailsTheirCode(PatientAtNight patient) {
        var page = patient.page();
        patient.follow("Send the code to yourself by mail");
        patient.press("Send the mail");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        Sight.checkAll(page, "patient-mail");
        patient.fill("Email address", "vera@patients.example");
        patient.press("Send the mail");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The mail with your code is on its way.");
        Sight.checkAll(page, "patient-mail-sent");
        page.context().close();
    }

    private static Page.GetByRoleOptions rowWith(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }
}
