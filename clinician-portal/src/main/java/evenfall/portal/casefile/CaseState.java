package evenfall.portal.casefile;

/** How far a case is. */
public enum CaseState {
    WAITING,
    DECIDED,
    /** A letter has left. */
    REFERRED,
    CLOSED
}
