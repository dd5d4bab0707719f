package evenfall.portal.casefile;

/** Who must act, so that a case goes on. */
public enum Turn {
    CLINIC,
    PATIENT,
    /** Whoever the patient was referred to. */
    SERVICE,
    NOBODY
}
