package evenfall.intake.handover;

import evenfall.envelope.HandoverKey;
import evenfall.handover.Standing.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A link that was opened, as the browser carries it: sealed, for a while, and kept nowhere else.
 *
 * @param secret the key of the link
 * @param language in which its pages are read
 * @param said what was said in this visit, for the clinic takes a moment to hear it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Visit(byte[] secret, Instant until, String language, List<Said> said) {

    static final Duration LASTING = Duration.ofMinutes(30);

    /** More would not fit into a cookie. */
    private static final int MOST_SAID = 10;

    Visit {
        said = List.copyOf(said);
    }

    static Visit begin(HandoverKey key, Instant now, String language) {
        return new Visit(key.secret(), now.plus(LASTING), language, List.of());
    }

    HandoverKey key() {
        return HandoverKey.of(secret);
    }

    Visit in(String other) {
        return new Visit(secret, until, other, said);
    }

    Visit after(Said another) {
        var all = new ArrayList<>(said);
        all.removeIf(it -> it.message().equals(another.message()));
        all.add(another);
        return new Visit(secret, until, language, all.subList(Math.max(all.size() - MOST_SAID, 0), all.size()));
    }

    @Override
    public String toString() {
        return "[visit]";
    }
}
