package evenfall.benchmark;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What is measured while patients go on at one pace. What happens before it opens is warming up. */
final class Round {

    static final Duration WARM_UP = Duration.ofSeconds(30);

    static final Duration MEASURED = Duration.ofSeconds(60);

    private final Times shown = new Times();

    private final Times saved = new Times();

    private final AtomicInteger errors = new AtomicInteger();

    private final Set<String> kindsOfErrors = new ConcurrentSkipListSet<>();

    private final long opens = System.nanoTime() + WARM_UP.toNanos();

    boolean isOver() {
        return System.nanoTime() - opens >= MEASURED.toNanos();
    }

    void shown(long from) {
        add(shown, from);
    }

    void saved(long from) {
        add(saved, from);
    }

    private void add(Times times, long from) {
        if (from - opens >= 0 && !isOver()) {
            times.add(System.nanoTime() - from);
        }
    }

    void failed(String how) {
        errors.incrementAndGet();
        kindsOfErrors.add(how);
    }

    boolean isFlawless() {
        return errors.get() == 0;
    }

    /** @param work what the service's processors spent while the round was open */
    String report(Duration work) {
        return """
                        count  a second      p50      p95      p99      max   (ms)
                %s
                %s
                POST p95 is %.2f of GET p95 and %.1f of POST p50. Processor time of the service: %.2f ms a page, shown and saved.
                Errors: %d %s
                """.formatted(
                        shown.row("GET", MEASURED),
                        saved.row("POST", MEASURED),
                        saved.percentile(95) / shown.percentile(95),
                        saved.percentile(95) / saved.percentile(50),
                        (double) work.toMillis() / saved.count(),
                        errors.get(),
                        kindsOfErrors);
    }

    /** @param work what the portal's processors spent while the round was open */
    String casesReport(Duration work) {
        return """
                        count  a second      p50      p95      p99      max   (ms)
                %s
                %s
                Processor time of the portal: %.2f ms a case opened.
                Errors: %d %s
                """.formatted(
                        shown.row("GET", MEASURED),
                        saved.row("POST", MEASURED),
                        (double) work.toMillis() / shown.count(),
                        errors.get(),
                        kindsOfErrors);
    }
}
