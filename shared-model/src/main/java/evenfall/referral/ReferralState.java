package evenfall.referral;

/** How far a referral is. */
public enum ReferralState {
    /** Being written. */
    DRAFT,
    /** Signed, but the patient has not agreed to it being shared. */
    WAITING_FOR_CONSENT,
    /** Signed, and has to leave. */
    SIGNED,
    /** Has left; nobody knows yet whether it arrived. */
    SENT,
    /** The service has it. */
    RECEIVED,
    /** The service will see the patient; there is no appointment yet. */
    ACCEPTED,
    /** The service will not see the patient. */
    DECLINED,
    /** The service wants to know more before it says whether it will see the patient. */
    RETURNED,
    /** The patient has an appointment. */
    BOOKED,
    /** The patient was there; the service has still to write. */
    SEEN,
    /** The service has written; nobody at the clinic has read it. */
    REPLY_RECEIVED,
    /** A clinician has read what the service wrote; the patient does not know of it. */
    REPLY_REVIEWED,
    /** The patient knows what came of it. */
    PATIENT_TOLD,
    CLOSED,
    CANCELLED,
    /** Goes on as another referral, to another service. */
    REDIRECTED;

    /** Whether nobody has anything to do any more. */
    public boolean isOver() {
        return switch (this) {
            case CLOSED, CANCELLED, REDIRECTED -> true;
            default -> false;
        };
    }

    /** Whether the letter has left and the service has it, or should have. */
    public boolean isWithService() {
        return switch (this) {
            case SENT, RECEIVED, ACCEPTED, BOOKED, SEEN -> true;
            default -> false;
        };
    }
}
