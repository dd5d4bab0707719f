package evenfall.intake.clinic;

import evenfall.protocol.Protocol;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import java.util.List;
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

    public List<Clinic> all() {
        return profiles.all().stream().map(this::clinic).toList();
    }

    /** The clinic, where there is no question which. */
    public Optional<Clinic> only() {
        var all = all();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    public Optional<Clinic> find(String slug) {
        return profiles.findBySlug(slug).map(this::clinic);
    }

    public Clinic get(UUID id) {
        return profiles.find(id).map(this::clinic).orElseThrow();
    }

    private Clinic clinic(ClinicProfile profile) {
        return new Clinic(profile, protocol);
    }
}
