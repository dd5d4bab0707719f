package evenfall.portal.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How often a mail is tried, and how long to wait in between: longer each time, and in all for two days. */
final class Patience {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Patience() {}

    /** How long to wait after so many tries that came to nothing; nothing if that is enough. */
    static Optional<Duration> after(int tries) {
        return tries <= PAUSES.size() ? Optional.of(PAUSES.get(tries - 1)) : Optional.empty();
    }
}
