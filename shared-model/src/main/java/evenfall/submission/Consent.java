package evenfall.submission;

import java.time.Instant;

/**
 * What the patient agreed to.
 *
 * @param version which wording of the text it was
 */
public record Consent(String version, Instant at) {}
