package evenfall.intake.draft;

import evenfall.intake.security.PerAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Holds off a flood of drafts that nobody means, so that it does not fill the database. */
@Component
public class Starts {

    private static final Duration WINDOW = Duration.ofHours(1);

    private static final String ANYWHERE = "anywhere";

    private final PerAddress byAddress;

    private final PerAddress all;

    Starts(DraftSettings settings, Clock clock) {
        this.byAddress = new PerAddress(settings.startsFromOne(), WINDOW, clock);
        this.all = new PerAddress(settings.starts(), WINDOW, clock);
    }

    /**
     * Counts a draft that is about to be begun.
     *
     * @throws TooManyStarts if none may be begun from there now
     */
    public void admit(String address) {
        if (byAddress.areTooMany(address) || all.areTooMany(ANYWHERE)) {
            throw new TooManyStarts();
        }
        byAddress.count(address);
        all.count(ANYWHERE);
    }
}
