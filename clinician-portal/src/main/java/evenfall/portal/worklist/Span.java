package evenfall.portal.worklist;

import java.time.Duration;
import java.util.Locale;

/** How long something has lasted, as roughly as people say it. */
public record Span(Unit unit, long number) {

    /** What people count time in. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS
    }

    static Span of(Duration lasted) {
        var duration = lasted.isNegative() ? Duration.ZERO : lasted;
        if (duration.toDays() >= 2) {
            return new Span(Unit.DAYS, duration.toDays());
        }
        return duration.toHours() >= 1
                ? new Span(Unit.HOURS, duration.toHours())
                : new Span(Unit.MINUTES, duration.toMinutes());
    }

    /** The name of the text for it. */
    public String key() {
        return "span." + unit.name().toLowerCase(Locale.ROOT);
    }
}
