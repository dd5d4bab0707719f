package evenfall.portal.insight;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Times to a first review, each about as long as the measures of {@link DailyFigures#BUCKET} say. */
final class Histogram {

    private static final double STEPS = 12;

    private static final double MINUTES = 60;

    private final Map<Integer, Long> cases = new TreeMap<>();

    private long received;

    private long reviewed;

    private long inTime;

    private long overdue;

    void add(int bucket, long count, long countInTime) {
        received += count;
        inTime += countInTime;
        if (bucket >= 0) {
            reviewed += count;
            cases.merge(bucket, count, Long::sum);
        }
    }

    /** Cases that nobody has looked at though it was time. */
    void addOverdue(long count) {
        overdue += count;
    }

    void add(Histogram other) {
        other.cases.forEach((bucket, count) -> cases.merge(bucket, count, Long::sum));
        received += other.received;
        reviewed += other.reviewed;
        inTime += other.inTime;
        overdue += other.overdue;
    }

    long received() {
        return received;
    }

    long reviewed() {
        return reviewed;
    }

    boolean isOfAGroup() {
        return received >= Amount.GROUP;
    }

    /** Of those whose time is over, or who were looked at before. */
    String shareInTime() {
        return Amount.share(inTime, reviewed + overdue);
    }

    /** In so many hours that share of the reviewed cases was reviewed. */
    OptionalDouble hours(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * reviewed));
        long passed = 0;
        for (var entry : cases.entrySet()) {
            passed += entry.getValue();
            if (passed >= wanted) {
                return OptionalDouble.of(Math.exp(entry.getKey() / STEPS) / MINUTES);
            }
        }
        return OptionalDouble.empty();
    }
}
