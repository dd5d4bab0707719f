package evenfall.benchmark;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests of one kind took, as those waited who sent them. */
final class Times {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long taken) {
        nanos.add(taken);
    }

    int count() {
        return nanos.size();
    }

    /** In milliseconds. */
    double percentile(double percent) {
        var sorted = nanos.stream().mapToLong(it -> it).sorted().toArray();
        var rank = (int) Math.ceil(sorted.length * percent / 100);
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }

    String row(String name, Duration during) {
        return "%-5s %7d %9.1f %8.1f %8.1f %8.1f %8.1f"
                .formatted(
                        name,
                        count(),
                        (double) count() / during.toSeconds(),
                        percentile(50),
                        percentile(95),
                        percentile(99),
                        percentile(100));
    }
}
