package evenfall.referral;

import evenfall.assessment.Level;

/** How soon the other service should see the patient. */
public enum Priority {
    EMERGENCY,
    URGENT,
    PRIORITY,
    ROUTINE;

    /** The priority that a level of urgency calls for. */
    public static Priority of(Level level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case PRIORITY -> PRIORITY;
            case ROUTINE, INFORMATION -> ROUTINE;
        };
    }
}
