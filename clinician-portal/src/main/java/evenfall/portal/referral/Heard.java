package evenfall.portal.referral;

/** What became of something that a service said. */
public enum Heard {
    DONE,
    /** It was said before, and counts once. */
    KNOWN,
    /** It could not be done any more. It is kept, and somebody is asked to look at it. */
    OUT_OF_TURN
}
