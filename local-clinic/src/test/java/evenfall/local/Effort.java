package evenfall.local;

import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * What it costs a patient to answer, counted while they do.
 *
 * <p>No patient was timed yet, so time is reckoned stroke by stroke: 3 seconds for a page to come and for its question to
 * be read (12 words, at the 4 words a second that adults read), 1 second to decide, aim and tap, and 0.35 seconds to type
 * a character on a phone (34 words a minute). Whoever is tired, reads in
 * another language or thinks for long about an answer takes longer, so this compares forms and promises nothing.
 */
final class Effort {

    private static final int MILLIS_PER_PAGE = 3000;

    private static final int MILLIS_PER_TAP = 1000;

    private static final int MILLIS_PER_CHARACTER = 350;

    private int pages;

    private int taps;

    private int characters;

    private final Page page;

    private Effort(Page page) {
        this.page = page;
    }

    /** Counts from the next page on. */
    static Effort on(Page page) {
        var effort = new Effort(page);
        page.onDOMContentLoaded(_ -> effort.pages++);
        return effort;
    }

    /** Presses what leads to another page, and waits for that. */
    void turnPage(Runnable press) {
        int before = pages;
        press.run();
        page.waitForCondition(() -> pages > before);
    }

    void tap() {
        taps++;
    }

    void type(String text) {
        characters += text.length();
    }

    Duration time() {
        return Duration.ofMillis((long) pages * MILLIS_PER_PAGE
                + (long) taps * MILLIS_PER_TAP
                + (long) characters * MILLIS_PER_CHARACTER);
    }

    @Override
    public String toString() {
        return "%d pages, %d taps, %d characters: %d seconds".formatted(pages, taps, characters, time().toSeconds());
    }
}
