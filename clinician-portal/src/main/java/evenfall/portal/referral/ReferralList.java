package evenfall.portal.referral;

import evenfall.referral.ReferralState;
import java.util.List;

/** The lists of referrals, by what has to happen next. */
enum ReferralList {
    /** Should have gone on by now, whatever has to happen. */
    STUCK,
    /** Signed, or waiting for the patient to agree. */
    TO_SEND(ReferralState.SIGNED, ReferralState.WAITING_FOR_CONSENT),
    /** The service has to say or do something. */
    WITH_SERVICE(
            ReferralState.SENT,
            ReferralState.RECEIVED,
            ReferralState.ACCEPTED,
            ReferralState.BOOKED,
            ReferralState.SEEN),
    /** The service has spoken, and one of us has to read, answer or tell. */
    ANSWERED(
            ReferralState.REPLY_RECEIVED,
            ReferralState.DECLINED,
            ReferralState.RETURNED,
            ReferralState.REPLY_REVIEWED,
            ReferralState.PATIENT_TOLD),
    DRAFTS(ReferralState.DRAFT);

    private final List<ReferralState> states;

    ReferralList(ReferralState... states) {
        this.states = states.length == 0 ? List.of(ReferralState.values()) : List.of(states);
    }

    /** Those it holds. */
    List<ReferralState> states() {
        return states;
    }
}
