package evenfall.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The browser of the tests: the one that {@code CHROMIUM} names, or else the one that Playwright keeps. */
final class Chromium implements AutoCloseable {

    /** Two tests share the machine with two services and a database, so a page may take its time. */
    private static final int PATIENCE_MILLIS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright = Playwright.create();

    private final Browser browser = playwright.chromium().launch(options());

    private static LaunchOptions options() {
        // no sandbox, for inside a container there is none to be had; it only ever opens pages of our own
        var options = new LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-quic"));
        Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).ifPresent(options::setExecutablePath);
        return options;
    }

    /** A page for somebody new: without anybody else's cookies. */
    Page open(String address, Consumer<Browser.NewContextOptions> ways) {
        // without motion, so that no colour is looked at on its way from one to another
        var options = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        ways.accept(options);
        var page = browser.newContext(options).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(address);
        return page;
    }

    Page open(String address, boolean javaScript) {
        return open(address, ways -> ways.setJavaScriptEnabled(javaScript));
    }

    Page open(String address) {
        return open(address, true);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
