package evenfall.portal.casefile;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a case. The clinic comes first, so a key made from who is signed in opens no other clinic's cases. */
@Embeddable
public record CaseKey(UUID clinicId, UUID id) {}
