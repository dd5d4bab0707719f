package evenfall.portal.casefile;

/** What a clinician decides about a case. */
public enum DecisionOutcome {
    /** Advice is enough for now. */
    ADVISE,
    /** Tests or an examination come first. */
    INVESTIGATE,
    REFER,
    CLOSE
}
