package evenfall.referral;

import static evenfall.access.Permission.REFER;
import static evenfall.access.Permission.SEND_REFERRALS;
import static evenfall.referral.ReferralAction.ACCEPT;
import static evenfall.referral.ReferralAction.AWAIT_CONSENT;
import static evenfall.referral.ReferralAction.BOOK;
import static evenfall.referral.ReferralAction.CANCEL;
import static evenfall.referral.ReferralAction.CHASE;
import static evenfall.referral.ReferralAction.CLOSE;
import static evenfall.referral.ReferralAction.DECLINE;
import static evenfall.referral.ReferralAction.EDIT;
import static evenfall.referral.ReferralAction.MISS;
import static evenfall.referral.ReferralAction.NOTE_CONSENT;
import static evenfall.referral.ReferralAction.RECEIVE;
import static evenfall.referral.ReferralAction.REDIRECT;
import static evenfall.referral.ReferralAction.REPLY;
import static evenfall.referral.ReferralAction.RETURN;
import static evenfall.referral.ReferralAction.REVIEW;
import static evenfall.referral.ReferralAction.REVISE;
import static evenfall.referral.ReferralAction.SEE;
import static evenfall.referral.ReferralAction.SEND;
import static evenfall.referral.ReferralAction.SIGN;
import static evenfall.referral.ReferralAction.TELL_PATIENT;
import static evenfall.referral.ReferralState.ACCEPTED;
import static evenfall.referral.ReferralState.BOOKED;
import static evenfall.referral.ReferralState.CANCELLED;
import static evenfall.referral.ReferralState.CLOSED;
import static evenfall.referral.ReferralState.DECLINED;
import static evenfall.referral.ReferralState.DRAFT;
import static evenfall.referral.ReferralState.PATIENT_TOLD;
import static evenfall.referral.ReferralState.RECEIVED;
import static evenfall.referral.ReferralState.REDIRECTED;
import static evenfall.referral.ReferralState.REPLY_RECEIVED;
import static evenfall.referral.ReferralState.REPLY_REVIEWED;
import static evenfall.referral.ReferralState.RETURNED;
import static evenfall.referral.ReferralState.SEEN;
import static evenfall.referral.ReferralState.SENT;
import static evenfall.referral.ReferralState.SIGNED;
import static evenfall.referral.ReferralState.WAITING_FOR_CONSENT;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import evenfall.access.Permission;
import evenfall.access.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may do what to a referral, and what becomes of it. What is not in the table cannot be done.
 *
 * <p>A reply opens whatever is over again: somebody has to read it, however late it comes.
 */
public final class ReferralLifecycle {

    private static final List<Step> STEPS = List.of(
            staff(DRAFT, EDIT, REFER, DRAFT),
            staff(DRAFT, SIGN, REFER, SIGNED),
            staff(DRAFT, CANCEL, REFER, CANCELLED),
            staff(SIGNED, AWAIT_CONSENT, SEND_REFERRALS, WAITING_FOR_CONSENT),
            staff(SIGNED, SEND, SEND_REFERRALS, SENT),
            staff(SIGNED, REVISE, REFER, DRAFT),
            staff(SIGNED, CANCEL, REFER, CANCELLED),
            staff(WAITING_FOR_CONSENT, NOTE_CONSENT, SEND_REFERRALS, SIGNED),
            staff(WAITING_FOR_CONSENT, REVISE, REFER, DRAFT),
            staff(WAITING_FOR_CONSENT, CANCEL, REFER, CANCELLED),
            either(SENT, RECEIVE, RECEIVED),
            either(SENT, ACCEPT, ACCEPTED),
            either(SENT, DECLINE, DECLINED),
            either(SENT, RETURN, RETURNED),
            either(SENT, BOOK, BOOKED),
            either(SENT, SEE, SEEN),
            either(SENT, REPLY, REPLY_RECEIVED),
            staff(SENT, CHASE, SEND_REFERRALS, SENT),
            staff(SENT, CANCEL, REFER, CANCELLED),
            staff(SENT, REDIRECT, REFER, REDIRECTED),
            either(RECEIVED, ACCEPT, ACCEPTED),
            either(RECEIVED, DECLINE, DECLINED),
            either(RECEIVED, RETURN, RETURNED),
            either(RECEIVED, BOOK, BOOKED),
            either(RECEIVED, SEE, SEEN),
            either(RECEIVED, REPLY, REPLY_RECEIVED),
            staff(RECEIVED, CHASE, SEND_REFERRALS, RECEIVED),
            staff(RECEIVED, CANCEL, REFER, CANCELLED),
            staff(RECEIVED, REDIRECT, REFER, REDIRECTED),
            either(ACCEPTED, DECLINE, DECLINED),
            either(ACCEPTED, RETURN, RETURNED),
            either(ACCEPTED, BOOK, BOOKED),
            either(ACCEPTED, SEE, SEEN),
            either(ACCEPTED, REPLY, REPLY_RECEIVED),
            staff(ACCEPTED, CHASE, SEND_REFERRALS, ACCEPTED),
            staff(ACCEPTED, CANCEL, REFER, CANCELLED),
            staff(ACCEPTED, REDIRECT, REFER, REDIRECTED),
            either(RETURNED, ACCEPT, ACCEPTED),
            either(RETURNED, DECLINE, DECLINED),
            either(RETURNED, BOOK, BOOKED),
            either(RETURNED, REPLY, REPLY_RECEIVED),
            staff(RETURNED, REVISE, REFER, DRAFT),
            staff(RETURNED, CANCEL, REFER, CANCELLED),
            staff(RETURNED, REDIRECT, REFER, REDIRECTED),
            either(DECLINED, ACCEPT, ACCEPTED),
            either(DECLINED, REPLY, REPLY_RECEIVED),
            staff(DECLINED, REVISE, REFER, DRAFT),
            staff(DECLINED, REDIRECT, REFER, REDIRECTED),
            staff(DECLINED, CLOSE, REFER, CLOSED),
            either(BOOKED, BOOK, BOOKED),
            either(BOOKED, DECLINE, DECLINED),
            either(BOOKED, REPLY, REPLY_RECEIVED),
            anybody(BOOKED, SEE, SEEN),
            anybody(BOOKED, MISS, ACCEPTED),
            staff(BOOKED, CHASE, SEND_REFERRALS, BOOKED),
            staff(BOOKED, CANCEL, REFER, CANCELLED),
            staff(BOOKED, REDIRECT, REFER, REDIRECTED),
            either(SEEN, BOOK, BOOKED),
            either(SEEN, REPLY, REPLY_RECEIVED),
            staff(SEEN, CHASE, SEND_REFERRALS, SEEN),
            staff(SEEN, CLOSE, REFER, CLOSED),
            either(REPLY_RECEIVED, REPLY, REPLY_RECEIVED),
            staff(REPLY_RECEIVED, REVIEW, REFER, REPLY_REVIEWED),
            either(REPLY_REVIEWED, REPLY, REPLY_RECEIVED),
            staff(REPLY_REVIEWED, TELL_PATIENT, REFER, PATIENT_TOLD),
            either(PATIENT_TOLD, REPLY, REPLY_RECEIVED),
            staff(PATIENT_TOLD, CLOSE, SEND_REFERRALS, CLOSED),
            either(CLOSED, REPLY, REPLY_RECEIVED),
            either(CANCELLED, REPLY, REPLY_RECEIVED),
            either(REDIRECTED, REPLY, REPLY_RECEIVED));

    /** Who can do it: staff with a permission, beside the receiving service and the patient themselves. */
    private record Step(
            ReferralState from,
            ReferralAction action,
            Permission needs,
            boolean byService,
            boolean byPatient,
            ReferralState to) {}

    private ReferralLifecycle() {}

    private static Step staff(ReferralState from, ReferralAction action, Permission needs, ReferralState to) {
        return new Step(from, action, needs, false, false, to);
    }

    /** The service says so itself, or staff write down what it said. */
    private static Step either(ReferralState from, ReferralAction action, ReferralState to) {
        return new Step(from, action, SEND_REFERRALS, true, false, to);
    }

    /** The patient knows as well. */
    private static Step anybody(ReferralState from, ReferralAction action, ReferralState to) {
        return new Step(from, action, SEND_REFERRALS, true, true, to);
    }

    /** The state after an action by staff; empty if this role may not do it now. */
    public static Optional<ReferralState> next(ReferralState from, ReferralAction action, Role by) {
        return next(from, action, it -> by.may(it.needs));
    }

    /** The state after something that the receiving service did; empty if it cannot do it now. */
    public static Optional<ReferralState> nextByService(ReferralState from, ReferralAction action) {
        return next(from, action, Step::byService);
    }

    /** The state after something that the patient told; empty if it changes nothing now. */
    public static Optional<ReferralState> nextByPatient(ReferralState from, ReferralAction action) {
        return next(from, action, Step::byPatient);
    }

    private static Optional<ReferralState> next(ReferralState from, ReferralAction action, Predicate<Step> may) {
        return STEPS.stream()
                .filter(it -> it.from == from && it.action == action)
                .filter(may)
                .map(Step::to)
                .findFirst();
    }

    /** All that this role may do now, in the order in which it usually happens. */
    public static Set<ReferralAction> actions(ReferralState from, Role by) {
        return actions(from, it -> by.may(it.needs));
    }

    /** All that the receiving service may do now, in the order in which it usually happens. */
    public static Set<ReferralAction> actionsOfService(ReferralState from) {
        return actions(from, Step::byService);
    }

    private static Set<ReferralAction> actions(ReferralState from, Predicate<Step> may) {
        return STEPS.stream()
                .filter(it -> it.from == from)
                .filter(may)
                .map(Step::action)
                .collect(collectingAndThen(
                        toCollection(() -> EnumSet.noneOf(ReferralAction.class)), Collections::unmodifiableSet));
    }
}
