package evenfall.portal.referral;

import evenfall.assessment.Level;

/** How soon the other service should see the patient. */
enum Priority {
    EMERGENCY,
    URGENT,
    PRIORITY,
    ROUTINE;

    static Priority of(Level level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case PRIORITY -> PRIORITY;
            case ROUTINE, INFORMATION -> ROUTINE;
        };
    }
}
