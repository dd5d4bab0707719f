package evenfall.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is kept from telling by their hands, their eyes, their browser or the time they have. */
@ExtendWith(WholeClinic.class)
class EveryPatientTests {

    private static final Logger LOG = System.getLogger(EveryPatientTests.class.getName());

    private static final LocalDate BORN = LocalDate.of(1988, 3, 27);

    private static final List<String> BEFORE_SENDING = List.of(
            "/demo",
            "/accessibility",
            "/resume",
            "/code",
            "/overview",
            "/consent",
            "/person",
            "/contact",
            "/questions/safety-legs",
            "/questions/story",
            "/questions/last-week",
            "/questions/body-sites",
            "/questions/med-list",
            "/questions/lab-date",
            "/questions/lab-iron",
            "/check",
            "/delete");

    private static final List<String> AFTER_SENDING = List.of(
            "/receipt",
            "/status",
            "/diary",
            "/diary/new/morning",
            "/diary/nights",
            "/record",
            "/record/withdraw",
            "/record/delete");

    static RunningClinic clinic;

    @AutoClose
    static Chromium chromium;

    /** Has told the core and nothing else. */
    static Page unsent;

    static Page sent;

    static Vignette officeWorker;

    @BeforeAll
    static void open(RunningClinic running) throws IOException {
        chromium = new Chromium();
        clinic = running;
        officeWorker = Vignette.named("V01");
        unsent = tellsTheCore(officeWorker());
        sent = tellsTheCore(officeWorker());
        new PatientAtNight(sent).checksAndSends();
    }

    private static PatientAtNight officeWorker() {
        return new PatientAtNight(chromium.open(clinic.intake() + "/"), new Hands.Quick(), officeWorker.says());
    }

    private static Page tellsTheCore(PatientAtNight patient) {
        patient.begins("Oscar Office", BORN);
        patient.answersAllQuestions();
        patient.seesHeading("You have told the most important part");
        return patient.page();
    }

    @Test
    void coreIsToldAndSentInSixMinutesWithOneThumb() {
        var page = phone();
        var effort = Effort.on(page);
        var patient = new PatientAtNight(page, new Hands.OneThumb(effort), officeWorker.says());
        page.navigate(clinic.intake() + "/");
        tellsTheCore(patient);
        patient.checksAndSends();
        LOG.log(Level.INFO, "The core costs {0}", effort);
        assertThat(effort.time()).as(effort::toString).isLessThan(Duration.ofMinutes(6));
    }

    @Test
    void allIsToldAndSentInAQuarterOfAnHourWithOneThumb() {
        var page = phone();
        var effort = Effort.on(page);
        var patient = new PatientAtNight(page, new Hands.OneThumb(effort), officeWorker.says());
        page.navigate(clinic.intake() + "/");
        tellsTheCore(patient);
        patient.tellsMore();
        patient.checksAndSends();
        LOG.log(Level.INFO, "All of it costs {0}", effort);
        assertThat(effort.time()).as(effort::toString).isLessThan(Duration.ofMinutes(15));
    }

    private static Page phone() {
        return chromium.open(
                "about:blank",
                ways -> ways.setViewportSize(320, 568).setHasTouch(true).setIsMobile(true));
    }

    @Test
    void coreIsToldAndSentByKeyboardAlone() {
        var page = chromium.open(clinic.intake() + "/");
        var patient = new PatientAtNight(page, new Hands.KeyboardAlone(page, Effort.on(page)), officeWorker.says());
        tellsTheCore(patient);
        patient.checksAndSends();
    }

    @Test
    void coreIsToldAndSentWithoutJavaScript() {
        var page = chromium.open(clinic.intake() + "/", false);
        var patient = new PatientAtNight(page, new Hands.Quick(), officeWorker.says());
        tellsTheCore(patient);
        patient.checksAndSends();
    }

    @Test
    void everythingCanBeMadeFourTimesAsLarge() {
        onEveryPage(page -> {
            Sight.FOUR_TIMES_AS_LARGE.fits(page);
            Sight.FOUR_TIMES_AS_LARGE.picture(
                    page, "patient" + URI.create(page.url()).getPath().replace('/', '-'));
        });
    }

    @Test
    void everythingCanBeReadFromRightToLeft() {
        onEveryPage(page -> {
            page.evaluate("document.documentElement.dir = 'rtl'");
            Sight.PHONE_AT_NIGHT.check(page);
        });
    }

    @Test
    void nothingMovesForWhoeverAskedForThat() {
        onEveryPage(page -> assertThat(page.evaluate("""
                        [...document.querySelectorAll('*')].map(it => getComputedStyle(it)).filter(it =>
                          it.animationName !== 'none' || it.transitionDuration !== '0s' || it.scrollBehavior !== 'auto').length""")).as(page.url()).isEqualTo(0));
    }

    @Test
    void paperShowsEverythingThatWasSaidAndNothingToPress() {
        for (var path : List.of("/receipt", "/record")) {
            sent.navigate(clinic.intake() + path);
            sent.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(sent.locator("button, summary, .button, .back, .skip, footer")
                            .filter(new Locator.FilterOptions().setVisible(true)))
                    .hasCount(0);
            sent.locator("details > :not(summary)")
                    .all()
                    .forEach(folded -> assertThat(folded).isVisible());
        }
        assertThat(sent.getByText("insects or an electric current")).isVisible();
        sent.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void onEveryPage(Consumer<Page> look) {
        BEFORE_SENDING.forEach(path -> on(unsent, path, look));
        AFTER_SENDING.forEach(path -> on(sent, path, look));
    }

    private static void on(Page page, String path, Consumer<Page> look) {
        page.navigate(clinic.intake() + path);
        assertThat(page).hasURL(clinic.intake() + path);
        look.accept(page);
    }
}
