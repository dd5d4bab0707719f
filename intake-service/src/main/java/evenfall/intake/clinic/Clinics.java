package evenfall.intake.clinic;

import evenfall.protocol.Protocol;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clinics that patients may write to. */
@Component
public class Clinics {

    private final ClinicProfiles profiles;

    private final Protocol protocol;

    Clinics(ClinicProfiles profiles, Protocol protocol) {
        this.profiles = profiles;
        this.protocol = protocol;
    }

    public List<Clinic> all(Locale language) {
        return profiles.all().stream().map(it -> clinic(it, language)).toList();
    }

    /** The clinic, where there is no question which. */
    public Optional<Clinic> only(Locale language) {
        var all = all(language);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    public Optional<Clinic> find(String slug, Locale language) {
        return profiles.findBySlug(slug).map(it -> clinic(it, language));
    }

    /** The clinic in the language in which somebody began; they keep it, whatever the clinic offers by now. */
    public Clinic get(UUID id, String language) {
        return profiles.find(id)
                .map(it -> new Clinic(it, protocol, protocol.in(language)))
                .orElseThrow();
    }

    /** The clinic in the language of somebody who begins now, or the nearest it has. */
    public Clinic speaking(UUID id, Locale language) {
        return profiles.find(id).map(it -> clinic(it, language)).orElseThrow();
    }

    private Clinic clinic(ClinicProfile profile, Locale language) {
        return Clinic.speaking(language, profile, protocol);
    }
}
