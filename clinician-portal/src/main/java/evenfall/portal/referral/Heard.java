package evenfall.portal.referral;

/** What became of the answer of a receiving service. */
public enum Heard {
    DONE,
    /** It came before. */
    KNOWN,
    /** It did not fit how things stand. It is kept, and shown to staff. */
    OUT_OF_TURN
}
