package evenfall.portal.inbox;

/** Why a submission could not be opened. None of them says anything about what is in it. */
enum RefusalReason {
    /** Sealed for another clinic or with another key, or changed on the way. */
    SEAL,
    /** Open, but not what the envelope says. */
    CONTENT,
    /** Answered under a protocol version that this portal does not have. */
    PROTOCOL
}
