package evenfall.portal.referral;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to happen to referrals next, and by when. */
@Service
@Transactional(readOnly = true)
class ReferralLists {

    static final int PAGE = 50;

    /** Whoever has more than that to do need not know how much more. */
    static final int COUNTED = 99;

    /** The end of time, as far as a database can say it. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final ReferralPosition BEGINNING = new ReferralPosition(Instant.EPOCH, new UUID(0, 0));

    private final Referrals referrals;

    private final Clock clock;

    ReferralLists(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param next where the next one goes on, if there is one
     */
    record Page(List<ListedReferral> lines, @Nullable ReferralPosition next, Instant now) {}

    Page page(UUID clinic, ReferralList list, @Nullable ReferralPosition after) {
        var now = clock.instant();
        var from = after == null ? BEGINNING : after;
        var found = referrals.page(clinic, list.states(), before(list, now), from.due(), from.id(), Limit.of(PAGE + 1));
        var shown = found.stream().limit(PAGE).toList();
        return new Page(shown, found.size() > PAGE ? shown.getLast().position() : null, now);
    }

    /** How many each list holds, counted no further than one more than {@value #COUNTED}. */
    Map<ReferralList, Integer> counts(UUID clinic) {
        var now = clock.instant();
        return Stream.of(ReferralList.values())
                .collect(toMap(
                        it -> it,
                        it -> referrals.count(
                                clinic, it.states().stream().map(Enum::name).toList(), before(it, now), COUNTED + 1),
                        (one, _) -> one,
                        () -> new EnumMap<>(ReferralList.class)));
    }

    private static Instant before(ReferralList list, Instant now) {
        return list == ReferralList.STUCK ? now : EVER;
    }
}
