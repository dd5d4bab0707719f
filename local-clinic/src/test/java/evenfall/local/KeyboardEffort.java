package evenfall.local;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * What it costs somebody at a desk, counted while they do it.
 *
 * <p>Nobody was timed yet, so time is reckoned stroke by stroke as keystroke-level models do: 0.28 seconds a key for an
 * average typist, 1.35 seconds to make up one's mind before anything that is not typing, 1 second for a page to come, and
 * reading at 4 words a second. It compares pages and promises nothing.
 */
final class KeyboardEffort {

    private static final int MILLIS_PER_KEY = 280;

    private static final int MILLIS_PER_THOUGHT = 1350;

    private static final int MILLIS_PER_PAGE = 1000;

    private static final int MILLIS_PER_WORD = 250;

    private static final int MOST_STOPS = 60;

    private final Page page;

    private int keys;

    private int thoughts;

    private int pages;

    private int words;

    private KeyboardEffort(Page page) {
        this.page = page;
    }

    static KeyboardEffort on(Page page) {
        var effort = new KeyboardEffort(page);
        page.onRequestFinished(request -> {
            if (request.isNavigationRequest() || "true".equals(request.headers().get("hx-boosted"))) {
                effort.pages++;
            }
        });
        return effort;
    }

    void press(String key) {
        thoughts++;
        keys++;
        page.keyboard().press(key);
    }

    void type(String text) {
        thoughts++;
        keys += text.length();
        page.keyboard().type(text);
    }

    void tabTo(Locator target) {
        thoughts++;
        for (int stop = 0; !Boolean.TRUE.equals(target.evaluate("it => it === document.activeElement")); stop++) {
            if (stop == MOST_STOPS) {
                throw new AssertionError("Tab does not lead to " + target);
            }
            keys++;
            page.keyboard().press("Tab");
        }
    }

    /** Everything there that is not folded away. */
    void reads(Locator what) {
        words += what.innerText().strip().split("\\s+", -1).length;
    }

    Duration time() {
        return Duration.ofMillis((long) keys * MILLIS_PER_KEY
                + (long) thoughts * MILLIS_PER_THOUGHT
                + (long) pages * MILLIS_PER_PAGE
                + (long) words * MILLIS_PER_WORD);
    }

    @Override
    public String toString() {
        return "%d keys, %d decisions, %d pages, %d words: %d seconds"
                .formatted(keys, thoughts, pages, words, time().toSeconds());
    }
}
