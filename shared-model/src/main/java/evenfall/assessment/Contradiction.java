package evenfall.assessment;

/**
 * Answers that can hardly all be right.
 *
 * @param when how they are recognised
 * @param clinician which answers do not fit
 * @param patient asks kindly to look at them again
 */
public record Contradiction(String id, Condition when, String clinician, String patient) {}
