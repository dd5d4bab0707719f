package evenfall.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Safety advice that interrupted the form.
 *
 * @param rule the rule that called for it
 * @param acknowledgedAt when the patient said to have read it
 */
public record AdviceShown(
        String rule, Instant shownAt, @Nullable Instant acknowledgedAt) {}
