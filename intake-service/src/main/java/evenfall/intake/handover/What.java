package evenfall.intake.handover;

import evenfall.referral.ReferralAction;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a receiving service can say, in the order in which it is offered. */
enum What {
    RECEIVED(ReferralAction.RECEIVE),
    ACCEPTED(ReferralAction.ACCEPT),
    BOOKED(ReferralAction.BOOK),
    MORE(ReferralAction.RETURN),
    DECLINED(ReferralAction.DECLINE),
    SEEN(ReferralAction.SEE),
    MISSED(ReferralAction.MISS),
    REPLY(ReferralAction.REPLY);

    private final ReferralAction action;

    What(ReferralAction action) {
        this.action = action;
    }

    ReferralAction action() {
        return action;
    }

    /** As links and messages name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<What> named(String word) {
        return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    static What of(ReferralAction action) {
        return Stream.of(values()).filter(it -> it.action == action).findFirst().orElse(REPLY);
    }

    /** Whether it fits now. A word more is always welcome. */
    boolean isAmong(Set<ReferralAction> actions) {
        return this == REPLY || actions.contains(action);
    }
}
