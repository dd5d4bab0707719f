package evenfall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A way of looking at a page: how wide, and by day or by night. */
enum Sight {
    PHONE_AT_NIGHT(390, 844, ColorScheme.DARK),
    DESK_BY_DAY(1280, 720, ColorScheme.LIGHT),
    PHONE_BY_DAY(390, 844, ColorScheme.LIGHT),
    DESK_AT_NIGHT(1280, 720, ColorScheme.DARK),

    /** What is left of a desk's screen where everything is made four times as large. */
    FOUR_TIMES_AS_LARGE(320, 180, ColorScheme.DARK);

    private static final Set<Sight> EVERYWHERE = EnumSet.complementOf(EnumSet.of(FOUR_TIMES_AS_LARGE));

    /** Taking pictures takes its time, so only whoever wants to look at them has them taken: {@code -Dpictures=true}. */
    private static final boolean WANTED = Boolean.getBoolean("pictures");

    private static final Path PICTURES = Path.of("target", "pictures");

    private final int width;

    private final int height;

    private final ColorScheme colours;

    Sight(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /** Nothing keeps anybody from using the page: nothing sticks out to the side, and axe finds nothing. */
    void check(Page page) {
        fits(page);
        usable(page);
    }

    /** Axe finds nothing. */
    static void usable(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url())
                .extracting(it -> it.getId() + " " + it.getNodes())
                .isEmpty();
    }

    /** Nothing sticks out to the side. */
    void fits(Page page) {
        show(page);
        fitsAsItIs(page);
    }

    static void fitsAsItIs(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s: wider than the screen of %s", page.url(), page.viewportSize().width)
                .isEqualTo(0);
    }

    /** Keeps a picture of the page, if somebody wants to look at it. */
    void picture(Page page, String name) {
        if (!WANTED) {
            return;
        }
        show(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-%s.png".formatted(name, name().toLowerCase(Locale.ROOT)))));
    }

    /** Looks from everywhere. Axe takes its time, so it sees each width and each set of colours once. */
    static void checkAll(Page page, String name) {
        for (var sight : EVERYWHERE) {
            if (sight == PHONE_AT_NIGHT || sight == DESK_BY_DAY) {
                sight.check(page);
            } else {
                sight.fits(page);
            }
            sight.picture(page, name);
        }
    }

    private void show(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }
}
