package evenfall.intake.draft;

import evenfall.intake.security.PerAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses codes: counts wrong tries by network address. */
@Component
public class WrongTries {

    static final int MOST = 20;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final PerAddress byAddress;

    WrongTries(Clock clock) {
        this.byAddress = new PerAddress(MOST, WINDOW, clock);
    }

    public boolean areTooMany(String address) {
        return byAddress.areTooMany(address);
    }

    public void count(String address) {
        byAddress.count(address);
    }
}
