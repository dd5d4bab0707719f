package evenfall.intake.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses codes: counts wrong tries by network address. Each copy of the service counts for itself,
 * and remembers so many addresses and no more.
 */
@Component
class WrongTries {

    static final int MOST = 20;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int ADDRESSES = 10_000;

    private final Map<String, Tries> byAddress = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > ADDRESSES;
        }
    };

    private final Clock clock;

    WrongTries(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean areTooMany(String address) {
        return current(address).count() >= MOST;
    }

    synchronized void count(String address) {
        var tries = current(address);
        byAddress.put(address, new Tries(tries.since(), tries.count() + 1));
    }

    private Tries current(String address) {
        var now = clock.instant();
        var tries = byAddress.get(address);
        return tries == null || tries.since().plus(WINDOW).isBefore(now) ? new Tries(now, 0) : tries;
    }

    private record Tries(Instant since, int count) {}
}
