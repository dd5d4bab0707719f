package evenfall.support.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind such as "case" or "staff"
 * @param id none where there is nothing to name yet, as when an unknown person tries to sign in
 */
public record Subject(String kind, @Nullable UUID id) {}
