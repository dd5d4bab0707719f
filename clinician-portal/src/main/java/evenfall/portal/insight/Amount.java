package evenfall.portal.insight;

import java.util.Locale;
import java.util.OptionalDouble;

/** How numbers are shown. What counts so few people that somebody might be recognised is not said exactly. */
final class Amount {

    /** From so many on a count is about a group. */
    static final int GROUP = 5;

    static final String NONE = "–";

    private static final String FEW = "under " + GROUP;

    private Amount() {}

    static boolean isFew(long count) {
        return count > 0 && count < GROUP;
    }

    /** A count about which nothing has to be kept back. */
    static String shown(long count) {
        return Long.toString(count);
    }

    static String discreet(long count) {
        return isFew(count) ? FEW : shown(count);
    }

    /** A share in percent; none of none. */
    static String share(long part, long whole) {
        return whole == 0 ? NONE : Math.round(100.0 * part / whole) + " %";
    }

    static String decimal(OptionalDouble value) {
        return value.isEmpty() ? NONE : String.format(Locale.ROOT, "%.1f", value.getAsDouble());
    }
}
