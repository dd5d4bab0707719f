package evenfall.referral;

import static evenfall.referral.ReferralAction.CANCEL;
import static evenfall.referral.ReferralAction.EDIT;
import static evenfall.referral.ReferralAction.SEND;
import static evenfall.referral.ReferralAction.SIGN;
import static evenfall.referral.ReferralState.CANCELLED;
import static evenfall.referral.ReferralState.DRAFT;
import static evenfall.referral.ReferralState.SENT;
import static evenfall.referral.ReferralState.SIGNED;
import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.access.Permission;
import evenfall.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do what to a referral, and what becomes of it. What is not in the table cannot be done. */
public final class ReferralLifecycle {

    private static final List<Step> STEPS = List.of(
            new Step(DRAFT, EDIT, Permission.REFER, DRAFT),
            new Step(DRAFT, SIGN, Permission.REFER, SIGNED),
            new Step(DRAFT, CANCEL, Permission.REFER, CANCELLED),
            new Step(SIGNED, SEND, Permission.SEND_REFERRALS, SENT),
            new Step(SIGNED, CANCEL, Permission.REFER, CANCELLED));

    private record Step(ReferralState from, ReferralAction action, Permission needs, ReferralState to) {}

    private ReferralLifecycle() {}

    /** The state after an action; empty if this role may not do it now. */
    public static Optional<ReferralState> next(ReferralState from, ReferralAction action, Role by) {
        return STEPS.stream()
                .filter(it -> it.from == from && it.action == action && by.may(it.needs))
                .map(Step::to)
                .findFirst();
    }

    /** All that this role may do now. */
    public static Set<ReferralAction> actions(ReferralState from, Role by) {
        return STEPS.stream()
                .filter(it -> it.from == from && by.may(it.needs))
                .map(Step::action)
                .collect(toUnmodifiableSet());
    }

    /** All that the receiving service may say now. */
    public static Set<ReferralAction> actionsOfService(ReferralState state) {
        return switch (state) {
            case SENT ->
                Set.of(
                        ReferralAction.RECEIVE,
                        ReferralAction.ACCEPT,
                        ReferralAction.DECLINE,
                        ReferralAction.RETURN,
                        ReferralAction.BOOK,
                        ReferralAction.REPLY);
            case RECEIVED ->
                Set.of(
                        ReferralAction.ACCEPT,
                        ReferralAction.DECLINE,
                        ReferralAction.RETURN,
                        ReferralAction.BOOK,
                        ReferralAction.REPLY);
            case ACCEPTED -> Set.of(ReferralAction.BOOK, ReferralAction.DECLINE, ReferralAction.REPLY);
            case BOOKED -> Set.of(ReferralAction.BOOK, ReferralAction.MISS, ReferralAction.SEE, ReferralAction.REPLY);
            case SEEN -> Set.of(ReferralAction.REPLY);
            default -> Set.of();
        };
    }
}
