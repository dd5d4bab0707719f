package evenfall.portal.referral;

import evenfall.assessment.Level;
import evenfall.protocol.Target;

/** How soon the other service should see the patient. */
enum Priority {
    EMERGENCY,
    URGENT,
    PRIORITY,
    ROUTINE;

    private static final int FORTNIGHT = 14;

    /** How soon the target of a pathway wants it. */
    static Priority of(Target within) {
        if (within.days() < 0) {
            return EMERGENCY;
        }
        if (within.days() == 0) {
            return URGENT;
        }
        return within.days() <= FORTNIGHT ? PRIORITY : ROUTINE;
    }

    static Priority of(Level level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case PRIORITY -> PRIORITY;
            case ROUTINE, INFORMATION -> ROUTINE;
        };
    }
}
