package evenfall.portal.notice;

import evenfall.access.Permission;
import evenfall.access.Role;
import java.util.List;
import java.util.stream.Stream;

/** What staff can be told of. */
public enum NoticeKind {
    /** A case came in as an emergency, or has become one. */
    EMERGENCY(Permission.SEE_WORKLIST),
    /** Somebody handed a case to this person. */
    ASSIGNED(Permission.SEE_WORKLIST),
    /** A case has waited longer than the clinic wants. */
    OVERDUE(Permission.SEE_WORKLIST),
    /** A colleague asks what this person thinks. */
    SECOND_OPINION(Permission.DECIDE),
    /** A patient has answered what was asked back. */
    ANSWERED(Permission.SEE_WORKLIST),
    /** A referral should have gone on by now and has not. */
    REFERRAL_STUCK(Permission.SEND_REFERRALS),
    /** A service has answered a referral that this person sees to. */
    REFERRAL_ANSWERED(Permission.SEND_REFERRALS);

    private final Permission needed;

    NoticeKind(Permission needed) {
        this.needed = needed;
    }

    /** Whether people of this role can do anything about it. */
    boolean isFor(Role role) {
        return role.may(needed);
    }

    /** How people of this role are told who never said what they want. */
    How usual(Role role) {
        return switch (this) {
            case EMERGENCY, ASSIGNED, SECOND_OPINION, REFERRAL_STUCK, REFERRAL_ANSWERED -> How.AT_ONCE;
            case OVERDUE -> How.MORNING;
            case ANSWERED -> role.may(Permission.DECIDE) ? How.MORNING : How.OFF;
        };
    }

    /** The ways in which it can be told. An emergency does not wait for the morning. */
    List<How> ways() {
        return this == EMERGENCY ? List.of(How.AT_ONCE, How.OFF) : List.of(How.values());
    }

    static List<NoticeKind> of(Role role) {
        return Stream.of(values()).filter(it -> it.isFor(role)).toList();
    }
}
