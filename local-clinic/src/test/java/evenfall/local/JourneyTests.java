package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.local.demo.Colleague;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One night and the morning after it, in a real browser on the whole clinic: a patient tells, is interrupted by a red
 * flag, goes on elsewhere and sends; a clinician reads and asks back; the patient answers and notes a night; the clinician
 * decides and refers; the letter leaves; the administrator invites.
 * Every page on the way is looked at on phone and desk, by day and by night.
 */
@ExtendWith(WholeClinic.class)
class JourneyTests {

    private static final LocalDate BORN = LocalDate.of(1980, 3, 27);

    static RunningClinic clinic;

    @AutoClose
    static Chromium chromium;

    @BeforeAll
    static void open(RunningClinic running) {
        chromium = new Chromium();
        clinic = running;
    }

    /** With what a patient comes back. */
    private record Sent(String code, String reference) {}

    @Test
    void fromTheNightToTheLetter() throws IOException {
        var sent = patientTells();
        var reference = sent.reference();
        clinicianAsks(reference);
        patientComesBack(sent);
        clinicianRefers(reference);
        coordinatorSends(sent);
        administratorInvites();
        auditorReads();
    }

    @Test
    void everyPatientReadsTheirOwnLanguage() {
        for (var language : List.of("Українська", "Español")) {
            var patient = new PatientAtNight(chromium.open(clinic.intake() + "/"));
            var page = patient.page();
            page.getByRole(AriaRole.LINK, linkOfPage(language)).click();
            var tag = page.locator("html").getAttribute("lang");
            Sight.checkAll(page, "patient-start-" + tag);
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            Sight.checkAll(page, "patient-code-" + tag);
            page.navigate(clinic.intake() + "/overview");
            Sight.checkAll(page, "patient-overview-" + tag);
            page.navigate(clinic.intake() + "/continue");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("html")).hasAttribute("lang", tag);
            assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
            Sight.checkAll(page, "patient-error-" + tag);
            page.context().close();
        }
    }

    private static Sent patientTells() {
        var patient = new PatientAtNight(chromium.open(clinic.intake() + "/"));
        var page = patient.page();
        patient.seesHeading("Tell us what happens");
        Sight.checkAll(page, "patient-start");
        patient.follow("Accessibility");
        Sight.checkAll(page, "patient-accessibility");
        page.goBack();
        patient.press("Start");
        patient.seesHeading("Your code to come back");
        var code = page.locator(".code").textContent();
        Sight.checkAll(page, "patient-code");
        patient.follow("Continue");
        patient.seesHeading("Where you are");
        Sight.checkAll(page, "patient-overview");
        patient.follow("Start with the first question");

        patient.answersNothing();
        Sight.checkAll(page, "patient-error");
        patient.answers("respondent");
        patient.press("Save and continue");
        patient.answersNothing();
        Sight.checkAll(page, "patient-consent");
        patient.ticks("I have read this and I agree");
        patient.press("Save and continue");
        patient.answersNothing();
        Sight.checkAll(page, "patient-person");
        patient.fill("Your full name", "Nina Invented");
        patient.fillDate(BORN);
        patient.press("Save and continue");
        patient.fill("Phone number", "0555 123 456");
        Sight.checkAll(page, "patient-contact");
        patient.press("Save and continue");

        patient.answersLookingAround();
        patient.seesHeading("Please get help now");
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, linkNamed("Call 112")))
                .hasAttribute("href", "tel:112");
        Sight.checkAll(page, "patient-advice");
        return sendsElsewhere(code);
    }

    private static Sent sendsElsewhere(String code) {
        var patient = new PatientAtNight(chromium.open(clinic.intake() + "/resume"));
        var page = patient.page();
        patient.fill("Your code", code.replace(code.charAt(0), code.charAt(0) == 'A' ? 'B' : 'A'));
        patient.fillDate(BORN);
        patient.press("Continue");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not fit together");
        Sight.checkAll(page, "patient-resume");
        patient.fill("Your code", code.toLowerCase(Locale.ROOT));
        patient.press("Continue");
        patient.seesHeading("Please get help now");
        patient.press("I have read this and want to go on");

        patient.answersLookingAround();
        patient.seesHeading("You have told the most important part");
        Sight.checkAll(page, "patient-overview-core");
        for (var section : List.of("Where you feel it", "Medicines", "Tests and treatments so far", "Blood tests")) {
            patient.follow(section);
            patient.answersLookingAround();
        }
        patient.seesHeading("You have told the most important part");
        Sight.checkAll(page, "patient-overview-more");
        patient.follow("Check my answers and send");
        patient.seesHeading("Check your answers");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("also that there is only a feeling and no need to move");
        Sight.checkAll(page, "patient-check");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Not told"))
                .scrollIntoViewIfNeeded();
        Sight.PHONE_BY_DAY.picture(page, "patient-check-not-told");
        patient.follow("Change " + PatientAtNight.text("story"));
        patient.press("Save and continue");
        patient.seesHeading("Check your answers");
        patient.press("Send my answers");
        patient.seesHeading("Your answers are sent");
        var reference = page.locator(".code").textContent();
        Sight.checkAll(page, "patient-receipt");
        page.navigate(clinic.intake() + "/check");
        patient.seesHeading("How things stand");
        patient.press("Finish on this device");
        page.navigate(clinic.intake() + "/receipt");
        patient.seesHeading("Continue with your code");
        return new Sent(code, reference);
    }

    private static void clinicianAsks(String reference) {
        var clinician = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.CLINICIAN, true);
        var page = clinician.page();
        var ours = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(reference));
        page.waitForCondition(() -> {
            page.reload();
            return ours.isVisible();
        });
        ours.getByRole(AriaRole.LINK).click();
        clinician.follow("Ask the patient back");
        clinician.fill("Why you ask", "How long does it take you to fall asleep since Monday?");
        page.locator("#ask-nights-past-week, #ask-sleep-delay-minutes").all().forEach(question -> {
            question.locator("xpath=ancestor::details[not(@open)]/summary")
                    .all()
                    .forEach(Locator::click);
            question.check();
        });
        clinician.press("Send to the patient");
        clinician.isTold("The patient is asked. The case waits for their answer.");
        clinician.signsOut();
    }

    private static void patientComesBack(Sent sent) {
        var patient = new PatientAtNight(chromium.open(clinic.intake() + "/status"));
        var page = patient.page();
        Sight.checkAll(page, "patient-come-back");
        patient.fill("Your code", sent.code());
        patient.fill("Your reference", sent.reference());
        patient.press("Show how things stand");
        patient.seesHeading("How things stand");
        Sight.checkAll(page, "patient-status");
        patient.follow("Read the question and answer");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("since Monday?");
        Sight.checkAll(page, "patient-asked");
        page.locator("input[name=sleep-delay-minutes]").fill("90");
        patient.press("Check before sending");
        Sight.checkAll(page, "patient-asked-check");
        patient.press("Send my answers");
        patient.seesHeading("Your answer is sent");
        Sight.checkAll(page, "patient-asked-sent");
        patient.follow("How things stand");
        patient.follow("Open the night diary");
        patient.seesHeading("It is happening now");
        Sight.checkAll(page, "patient-diary");
        notesItNow(patient);
        patient.follow("What you sent, who opened it, and your rights");
        patient.seesHeading("My data");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Clara Demo");
        Sight.checkAll(page, "patient-record");
        for (var wish : List.of("Take back my consent", "Ask to have my answers erased")) {
            patient.follow(wish);
            Sight.checkAll(page, "patient-wish");
            patient.press(wish.startsWith("Ask") ? "Ask for erasure" : wish);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("A person there answers it.");
            Sight.checkAll(page, "patient-wish-sent");
            patient.follow("Back to my data");
        }
        patient.follow("Delete my copy here");
        Sight.checkAll(page, "patient-delete-copy");
        page.context().close();
    }

    private static void notesItNow(PatientAtNight patient) {
        var page = patient.page();
        patient.press("It is hard to bear");
        Sight.checkAll(page, "patient-diary-question");
        patient.press("Lying in bed");
        patient.press("Walking about");
        patient.follow("Done");
        patient.seesHeading("It is noted");
        Sight.checkAll(page, "patient-diary-noted");
        patient.follow("Back to the diary");
        patient.follow("Your nights in words");
        patient.seesHeading("Your nights");
        Sight.checkAll(page, "patient-nights");
        page.navigate(clinic.intake() + "/status");
    }

    private static void clinicianRefers(String reference) throws IOException {
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
        clinicianSignsOff(clinician);
        ours.getByRole(AriaRole.LINK).click();
        clinician.seesHeading("Nina Invented");
        assertThat(page.getByRole(AriaRole.REGION, regionNamed("In the patient's own words")))
                .containsText(PatientAtNight.STORY);
        assertThat(page.getByRole(AriaRole.REGION, regionNamed("Red flags")))
                .containsText(PatientAtNight.text("breath-chest"));
        assertThat(page.locator("#rule-R3")).containsText("acknowledged on");
        assertThat(page.locator("#rule-R3")).containsText("What would change this");
        assertThat(page.getByRole(AriaRole.REGION, regionNamed("Medicines"))).containsText("Nakom");
        assertThat(page.getByRole(AriaRole.REGION, regionNamed("Where this could go")))
                .containsText("Emergency department or ambulance");
        Sight.checkAll(page, "case");
        clinician.press("Sign");
        clinician.isRefused();
        Sight.checkAll(page, "case-error");
        clinician.choose("Refer");
        clinician.fill("Note", "Phoned: she is with the emergency department. Sleep clinic after that.");
        clinician.press("Sign");
        clinician.isTold("The decision is signed.");

        Sight.checkAll(page, "referral-draft");
        clinician.fill("To", "");
        clinician.press("Save the draft");
        clinician.isRefused();
        clinician.fill("To", "The sleep clinic");
        clinician.press("Save the draft");
        clinician.isTold("The draft is saved.");
        clinician.press("Sign the letter");
        clinician.isTold("The letter is signed.");
        Sight.checkAll(page, "referral-signed");
        var letter = page.waitForDownload(() -> clinician.follow("Download the letter (PDF)"));
        try (var pdf = Loader.loadPDF(letter.path().toFile())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Nina Invented", "The sleep clinic", "At night my legs twist", "Clara Demo", "R3");
        }
        clinician.signsOut();
    }

    private static void clinicianSignsOff(MemberOfStaff clinician) {
        var page = clinician.page();
        var warning = page.getByText("has not been signed off");
        assertThat(warning).isVisible();
        clinician.follow("Rulebook");
        Sight.checkAll(page, "rulebook");
        clinician.press("Sign off this version");
        clinician.isRefused();
        Sight.PHONE_AT_NIGHT.check(page); // on so long a page axe takes its time
        page.getByLabel("I have read this version").check();
        clinician.press("Sign off this version");
        clinician.isTold("The version is signed off.");
        clinician.fill("Only entries with these words", "quinine");
        clinician.press("Show");
        assertThat(page.locator("#rules-R85")).isVisible();
        Sight.DESK_BY_DAY.picture(page, "rulebook-search");
        clinician.follow("Worklist");
        assertThat(warning).hasCount(0);
    }

    /** By a sealed link; the service needs no account to give an appointment, and the patient learns of it. */
    private static void coordinatorSends(Sent sent) {
        var coordinator = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.COORDINATOR, true);
        var page = coordinator.page();
        coordinator.follow("Referrals");
        Sight.checkAll(page, "referrals");
        coordinator.follow("Open the referral for " + sent.reference());
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("twist");
        // the core does not ask whether it may be shared
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Waiting for the patient to agree");
        Sight.checkAll(page, "referral-to-send");
        coordinator.follow("Note that the patient agrees");
        coordinator.fill("In a few words", "Said yes on the telephone");
        coordinator.press("Note that the patient agrees");
        coordinator.isTold("Noted. It can be sent now.");
        coordinator.follow("Mark as sent");
        coordinator.press("Mark as sent");
        coordinator.isRefused();
        Sight.checkAll(page, "referral-send");
        coordinator.choose("By a sealed link");
        coordinator.press("Mark as sent");
        coordinator.isTold("The letter is marked as sent.");
        Sight.checkAll(page, "handover");
        coordinator.press("Make a link");
        Sight.checkAll(page, "handover-made");
        serviceAnswers(
                page.locator("#handover-link").textContent(),
                page.locator("#handover-code").textContent());

        page.navigate(clinic.portal() + "/referrals?list=WITH_SERVICE");
        var ours = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(sent.reference()));
        page.waitForCondition(() -> {
            page.reload();
            return ours.textContent().contains("Appointment given");
        });
        ours.getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Night street 3, second floor");
        Sight.checkAll(page, "referral-booked");
        coordinator.follow("Note that you asked the service");
        coordinator.press("Note that you asked the service");
        coordinator.isRefused();
        Sight.checkAll(page, "referral-act");
        patientSeesAppointment(sent);
        page.navigate(clinic.portal() + "/staff");
        coordinator.seesHeading("This is not for you to open");
        Sight.checkAll(page, "not-yours");
        page.navigate(clinic.portal() + "/");
        coordinator.signsOut();
    }

    private static void serviceAnswers(String link, String code) {
        var service = new PatientAtNight(chromium.open(link));
        var page = service.page();
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Nina");
        service.fill("Code", "AAAA-AAAA");
        service.press("Open the letter");
        Sight.checkAll(page, "service-code");
        service.fill("Code", code);
        service.press("Open the letter");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Nina Invented");
        Sight.checkAll(page, "service-letter");
        service.follow("Give an appointment");
        service.press("Give this appointment");
        Sight.checkAll(page, "service-appointment");
        service.fillDate(LocalDate.now(ZoneOffset.UTC).plusWeeks(1));
        service.fill("Time", "14:30");
        service.fill("Where", "Night street 3, second floor");
        service.press("Give this appointment");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Appointment given");
        service.follow("Write to the clinic");
        Sight.checkAll(page, "service-reply");
        page.context().close();
    }

    private static void patientSeesAppointment(Sent sent) {
        var patient = new PatientAtNight(chromium.open(clinic.intake() + "/status"));
        patient.fill("Your code", sent.code());
        patient.fill("Your reference", sent.reference());
        patient.press("Show how things stand");
        assertThat(patient.page().getByRole(AriaRole.MAIN))
                .containsText("You have an appointment. If you cannot come, call");
        assertThat(patient.page().getByRole(AriaRole.MAIN)).containsText("Night street 3, second floor");
        Sight.checkAll(patient.page(), "patient-appointment");
        patient.page().context().close();
    }

    private static void administratorInvites() {
        var administrator = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.ADMINISTRATOR, true);
        var page = administrator.page();
        Sight.checkAll(page, "staff");
        administrator.follow("Invite somebody");
        administrator.press("Make an invitation link");
        administrator.isRefused();
        Sight.checkAll(page, "staff-invite");
        administrator.fill("Name", "Nora New");
        administrator.fill("Mail address", "nora@demo.example");
        administrator.choose("Auditor");
        administrator.press("Make an invitation link");
        var link = page.locator("#invitation-link").textContent();
        Sight.checkAll(page, "staff-link");

        var nora = new MemberOfStaff(chromium.open(link));
        nora.fill("Passphrase", "too short");
        nora.fill("The same passphrase again", "too short");
        nora.press("Save and go on to sign in");
        nora.isRefused();
        Sight.checkAll(nora.page(), "invitation");
        nora.fill("Passphrase", Colleague.PASSPHRASE);
        nora.fill("The same passphrase again", Colleague.PASSPHRASE);
        nora.press("Save and go on to sign in");
        nora.seesHeading("Sign in");

        administrator.follow("Staff");
        administrator.follow("Change the role of Nora New");
        Sight.checkAll(page, "staff-role");
        administrator.choose("Coordinator");
        administrator.press("Save role");
        administrator.isTold("The role is changed.");
        administrator.press("Disable Nora New");
        administrator.isTold("The account is disabled, and its owner signed out.");
        administrator.signsOut();
    }

    private static void auditorReads() {
        var auditor = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.AUDITOR, true);
        var page = auditor.page();
        auditor.seesHeading("Audit trail");
        Sight.checkAll(page, "audit");
        for (var action : List.of("Disabled an account", "Signed a referral")) {
            while (page.getByText(action).count() == 0) {
                assertThat(page.content()).doesNotContain("Nina", "twist");
                auditor.follow("Older");
            }
        }
        auditor.signsOut();
    }

    private static Locator.GetByRoleOptions linkNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions linkOfPage(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions regionNamed(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
