package evenfall.intake.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what comes from one network address within a while. Each copy of the service counts for itself, and remembers so
 * many addresses and no more. Of a long address only the half counts that a household is given as a whole.
 */
public final class PerAddress {

    private static final int ADDRESSES = 10_000;

    private static final int HOUSEHOLD_BYTES = 8;

    private final Map<String, Count> byAddress = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    private final int most;

    private final Duration window;

    private final Clock clock;

    public PerAddress(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    public synchronized boolean areTooMany(String address) {
        return current(household(address)).number() >= most;
    }

    public synchronized void count(String address) {
        var household = household(address);
        var now = current(household);
        byAddress.put(household, new Count(now.since(), now.number() + 1));
    }

    private Count current(String household) {
        var now = clock.instant();
        var count = byAddress.get(household);
        return count == null || count.since().plus(window).isBefore(now) ? new Count(now, 0) : count;
    }

    private static String household(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address longer
                    ? HexFormat.of().formatHex(Arrays.copyOf(longer.getAddress(), HOUSEHOLD_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private record Count(Instant since, int number) {}
}
