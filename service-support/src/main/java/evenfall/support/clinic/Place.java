package evenfall.support.clinic;

/** A place where patients read the clinic's own words, or else the product's. */
public enum Place {
    /** Before anything is asked: who reads the answers, and when. */
    WHO_READS,
    /** After the form was sent: what happens next. */
    WHAT_NEXT
}
