package evenfall.portal.casefile;

/** What a clinician makes of a finding. */
enum ReviewState {
    CONFIRMED,
    /** It does not hold for this patient; the reason says why. */
    REJECTED,
    /** Whatever it asks for has been done. */
    DONE,
    /** Open again. */
    TAKEN_BACK;

    boolean needsReason() {
        return this == REJECTED;
    }

    /** Whether somebody has looked at the finding and said so. */
    public boolean isLookedAt() {
        return this != TAKEN_BACK;
    }
}
