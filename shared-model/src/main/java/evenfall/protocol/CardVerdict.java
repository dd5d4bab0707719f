package evenfall.protocol;

/** Whether something people try is worth trying. */
public enum CardVerdict {
    SUPPORTED,
    /** Low-quality evidence. */
    PLAUSIBLE,
    /** No evidence found. */
    NONE,
    /** Outdated, false or harmful. */
    HARMFUL
}
