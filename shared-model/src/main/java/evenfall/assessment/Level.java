package evenfall.assessment;

/**
 * How soon a finding wants a person's attention, the most pressing first (clinical brief, section 0). How long "soon" is
 * belongs to the clinic's settings.
 */
public enum Level {
    /** Now; the patient sees the advice at once. */
    EMERGENCY,
    /** The same day; the patient sees the advice at once. */
    URGENT,
    PRIORITY,
    ROUTINE,
    /** For the clinician only, unless the rule has a text for the patient. */
    INFORMATION;

    /** Whether the patient is told at once, before the rest of the form. */
    public boolean interrupts() {
        return switch (this) {
            case EMERGENCY, URGENT -> true;
            case PRIORITY, ROUTINE, INFORMATION -> false;
        };
    }
}
