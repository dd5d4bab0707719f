package evenfall.portal.referral;

import evenfall.referral.ReferralState;
import java.util.List;

/** The lists of referrals, by what has to happen next. */
enum ReferralList {
    /** Should have gone on by now, whatever has to happen. */
    STUCK,
    /** Signed, or waiting for the patient to agree. */
    TO_SEND,
    /** The service has to say or do something. */
    WITH_SERVICE,
    /** The service has spoken, and one of us has to read, answer or tell. */
    ANSWERED,
    DRAFTS;

    /** The states that stand in it; in the first one those whose time is over. */
    List<ReferralState> states() {
        return switch (this) {
            case STUCK -> List.of(ReferralState.values());
            case TO_SEND -> List.of(ReferralState.SIGNED, ReferralState.WAITING_FOR_CONSENT);
            case WITH_SERVICE ->
                List.of(
                        ReferralState.SENT,
                        ReferralState.RECEIVED,
                        ReferralState.ACCEPTED,
                        ReferralState.BOOKED,
                        ReferralState.SEEN);
            case ANSWERED ->
                List.of(
                        ReferralState.REPLY_RECEIVED,
                        ReferralState.DECLINED,
                        ReferralState.RETURNED,
                        ReferralState.REPLY_REVIEWED,
                        ReferralState.PATIENT_TOLD);
            case DRAFTS -> List.of(ReferralState.DRAFT);
        };
    }
}
