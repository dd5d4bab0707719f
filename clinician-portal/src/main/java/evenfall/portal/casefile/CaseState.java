package evenfall.portal.casefile;

/** How far a case is. */
public enum CaseState {
    /** For a decision. */
    WAITING,
    /** The patient was asked something and has not answered yet. */
    ASKED,
    DECIDED,
    /** A letter has left. */
    REFERRED,
    CLOSED
}
