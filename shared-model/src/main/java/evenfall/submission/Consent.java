package evenfall.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the patient agreed to.
 *
 * @param version which wording of the text it was
 * @param text the very words, as they were shown; none in what was sent before they were kept
 */
public record Consent(String version, Instant at, @Nullable String text) {}
