package evenfall.intake.draft;

import evenfall.intake.clinic.Clinic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is settled when a draft is begun and stays so, whatever the clinic changes meanwhile.
 *
 * @param language the language of the questions, as a BCP 47 tag
 * @param protocol whose questions they are
 * @param version of the protocol
 * @param invitation by which the patient came; none for whoever came by the open link
 */
public record Beginning(
        UUID clinicId,
        String language,
        String protocol,
        String version,
        Instant at,
        @Nullable UUID invitation) {

    public static Beginning of(Clinic clinic, @Nullable UUID invitation, Instant now) {
        var protocol = clinic.protocol();
        return new Beginning(
                clinic.profile().id(),
                clinic.translation().language(),
                protocol.id(),
                protocol.version(),
                now,
                invitation);
    }

    Beginning on(String newerVersion) {
        return new Beginning(clinicId, language, protocol, newerVersion, at, invitation);
    }
}
