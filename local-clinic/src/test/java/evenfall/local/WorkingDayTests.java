package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.local.demo.Colleague;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day at the portal, by keyboard alone where it matters, looked at on phone and desk, by day and by night. */
@ExtendWith(WholeClinic.class)
class WorkingDayTests {

    private static final Logger LOG = System.getLogger(WorkingDayTests.class.getName());

    static RunningClinic clinic;

    @AutoClose
    static Chromium chromium;

    @BeforeAll
    static void open(RunningClinic running) {
        chromium = new Chromium();
        clinic = running;
    }

    /** Finds who is most urgent, reads why and what speaks against it, and decides to refer. */
    @Test
    void mostUrgentCaseIsUnderstoodAndReferredInThreeMinutesByKeyboardAlone() {
        var page = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.CLINICIAN, true)
                .page();
        page.setViewportSize(1280, 720);
        var effort = KeyboardEffort.on(page);

        effort.press("j");
        var row = page.locator("[data-row]").first();
        assertThat(row.getByRole(AriaRole.LINK).first()).isFocused();
        effort.reads(row);
        assertThat(row).containsText("Emergency");
        effort.press("Enter");
        var why = region(page, "Level and why");
        assertThat(why).isInViewport();
        assertThat(page.locator(".own-words")).isInViewport();
        effort.reads(why);
        effort.reads(region(page, "Red flags"));
        effort.press("j");
        assertThat(page.locator(".finding > summary").first()).isFocused();
        effort.reads(page.locator(".finding").first());
        effort.reads(region(page, "Look-alikes"));
        effort.reads(region(page, "Where this could go"));

        effort.press("d");
        assertThat(page.getByRole(AriaRole.RADIO, named("Advise"))).isFocused();
        for (int step = 0;
                step < 5 && !page.getByRole(AriaRole.RADIO, named("Refer")).isChecked();
                step++) {
            effort.press("ArrowDown");
        }
        effort.tabTo(page.getByRole(AriaRole.TEXTBOX, exactly("Note")));
        effort.type("Phoned, she goes to the emergency department now.");
        effort.tabTo(page.getByRole(AriaRole.BUTTON, exactly("Sign")));
        effort.press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("The decision is signed.");
        LOG.log(Level.INFO, "The most urgent case costs {0}", effort);
        assertThat(effort.time()).as(effort::toString).isLessThan(Duration.ofMinutes(3));

        effort.press("u");
        assertThat(region(page, "Decisions so far")).containsText("Undone by Clara Demo");
        page.context().close();
    }

    @Test
    void questionMarkShowsTheKeysUnlessTheyAreSwitchedOff() {
        var clinician = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.SECOND_CLINICIAN, true);
        var page = clinician.page();
        page.keyboard().press("?");
        var sheet = page.getByRole(AriaRole.DIALOG, named("Keyboard"));
        assertThat(sheet).isVisible();
        Sight.checkAll(page, "keys");
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("??");
        assertThat(page.locator("#search")).hasValue("??");
        assertThat(sheet).isHidden();

        clinician.follow("Keyboard");
        clinician.press("Switch single letters off");
        clinician.isTold("Single letters are switched off.");
        clinician.follow("Worklist");
        page.keyboard().press("j");
        page.keyboard().press("?");
        assertThat(sheet).isHidden();
        clinician.follow("Keyboard");
        clinician.press("Switch single letters on");
        clinician.isTold("Single letters are switched on.");
        clinician.signsOut();
    }

    /** The portal's script only makes it smoother. */
    @Test
    void clinicianDecidesWithoutJavaScript() {
        var clinician = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.CLINICIAN, false);
        clinician.page().navigate(clinic.portal() + "/cases?tab=nobody");
        clinician.follow("Emil Demo");
        clinician.press("Sign");
        clinician.isRefused();
        clinician.choose("Advise");
        clinician.fill("Note", "Iron tests, then a talk.");
        clinician.press("Sign");
        clinician.isTold("The decision is signed.");
        clinician.signsOut();
    }

    @Test
    void clinicianCanUseEveryPage() {
        var clinician = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.SECOND_CLINICIAN, true);
        var page = clinician.page();
        page.navigate(clinic.portal() + "/cases?tab=nobody");
        clinician.follow("Emil Demo");
        clinician.seesHeading("Emil Demo");
        var file = URI.create(page.url()).getPath();
        Sight.checkAll(page, "case-advised");
        for (var part : List.of("/level", "/opinion", "/letter", "/results")) {
            looksAt(page, "case" + part.replace('/', '-'), file + part);
        }
        for (var part : List.of("/cases?tab=closed", "/opinions", "/services", "/insight", "/notices/preferences")) {
            looksAt(page, "clinician" + part.replaceAll("\\W+", "-"), part);
        }
        page.context().close();
    }

    @Test
    void administratorCanUseEveryPage() {
        var page = MemberOfStaff.signsIn(chromium, clinic.portal(), Colleague.ADMINISTRATOR, true)
                .page();
        for (var part : List.of(
                "/settings",
                "/settings/clinic",
                "/settings/holidays",
                "/settings/texts/who-reads/en",
                "/services/new",
                "/notices",
                "/insight")) {
            looksAt(page, "administrator" + part.replaceAll("\\W+", "-"), part);
        }
        page.context().close();
    }

    private static void looksAt(Page page, String name, String path) {
        assertThat(page.navigate(clinic.portal() + path).status()).as(path).isEqualTo(200);
        Sight.checkAll(page, name);
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, exactly(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
