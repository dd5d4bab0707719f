package evenfall.portal.fhir;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long to wait before something is tried again: longer each time up to four hours, and in all for a week. */
final class Patience {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    /** A week of trying. */
    private static final int ENOUGH = 45;

    /** However long a service wants to be left alone. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private Patience() {}

    /**
     * When to try again after so many tries that came to nothing; nothing if that is enough.
     *
     * @param wished how long the service wants to be left alone
     */
    static Optional<Instant> after(int tries, Trouble because, @Nullable Duration wished, Instant now) {
        if (because == Trouble.REFUSED || tries >= ENOUGH) {
            return Optional.empty();
        }
        var pause = PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
        return Optional.of(now.plus(wished == null ? pause : clamped(wished, pause)));
    }

    private static Duration clamped(Duration wished, Duration least) {
        if (wished.compareTo(least) < 0) {
            return least;
        }
        return wished.compareTo(LONGEST) > 0 ? LONGEST : wished;
    }

    /** How long to wait before a service is asked again how far it is: the longer it has had it, the longer. */
    static Duration untilAskedAgain(Instant sentAt, Instant now) {
        var pause = Duration.between(sentAt, now).dividedBy(20);
        var least = Duration.ofMinutes(5);
        if (pause.compareTo(least) < 0) {
            return least;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
