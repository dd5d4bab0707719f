package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import evenfall.local.demo.Colleague;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody who works in the portal. */
record MemberOfStaff(Page page) {

    static MemberOfStaff signsIn(Chromium chromium, URI portal, Colleague colleague, boolean javaScript) {
        var staff = new MemberOfStaff(chromium.open(portal + "/", javaScript));
        staff.fill("Mail address", colleague.email());
        staff.fill("Passphrase", Colleague.PASSPHRASE);
        staff.press("Sign in");
        assertThat(staff.page.getByRole(AriaRole.BANNER)).containsText(colleague.fullName());
        return staff;
    }

    void seesHeading(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    /** Is told what is wrong, and taken there. */
    void isRefused() {
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
    }

    void isTold(String notice) {
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText(notice);
    }

    /** By keyboard, which is enough for everything here. */
    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void choose(String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option))
                .first()
                .check();
    }

    void signsOut() {
        press("Sign out");
        seesHeading("Sign in");
        page.context().close();
    }
}
