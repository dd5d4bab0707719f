package evenfall.portal.reading;

/** Whether a criterion is met. Whatever is neither known to be met nor known not to be is unclear. */
public enum CriterionState {
    MET,
    NOT_MET,
    UNCLEAR;

    static CriterionState of(String code) {
        return switch (code) {
            case "met" -> MET;
            case "not-met" -> NOT_MET;
            default -> UNCLEAR;
        };
    }
}
