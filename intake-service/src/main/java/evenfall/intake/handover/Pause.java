package evenfall.intake.handover;

import java.time.Duration;
import java.util.Optional;

/** How long no code is tried after so many wrong ones: longer and longer, and never for good. */
final class Pause {

    private static final int FREE = 3;

    private static final Duration FIRST = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int DOUBLINGS = 7;

    private Pause() {}

    static Optional<Duration> after(int wrongCodes) {
        if (wrongCodes < FREE) {
            return Optional.empty();
        }
        var pause = FIRST.multipliedBy(1L << Math.min(wrongCodes - FREE, DOUBLINGS));
        return Optional.of(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
