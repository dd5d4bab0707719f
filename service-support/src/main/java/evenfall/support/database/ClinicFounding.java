package evenfall.support.database;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.ClinicSeal;
import evenfall.envelope.KeyFolder;
import evenfall.envelope.KeyPurpose;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes sure that there is a clinic, and that the keys are the ones its patients seal for. */
final class ClinicFounding {

    static final Actor SETUP = new Actor.Part("set-up");

    private final JdbcClient jdbc;

    private final AuditTrail audit;

    private final SetupSettings.Clinic clinic;

    private final KeyFolder intakeKeys;

    private final KeyFolder portalKeys;

    ClinicFounding(JdbcClient jdbc, AuditTrail audit, SetupSettings settings) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clinic = settings.clinic();
        this.intakeKeys = new KeyFolder(settings.intakeKeys());
        this.portalKeys = new KeyFolder(settings.portalKeys());
    }

    UUID found() {
        if (isFirst()) {
            intakeKeys.make(KeyPurpose.DRAFTS);
            portalKeys.make(KeyPurpose.CLINIC);
            portalKeys.make(KeyPurpose.RECORDS);
        }
        // a clinic may be older than its search; as long as nothing was written down by a key, a new one loses nothing
        if (nothingIsSearchable()) {
            portalKeys.make(KeyPurpose.SEARCH);
        }
        // once there is a clinic, keys that are gone must be brought back: new ones would open nothing
        intakeKeys.draftKeys();
        portalKeys.recordKeys();
        portalKeys.searchKeys();
        var keys = portalKeys.clinicKeys();
        var id = find().orElseGet(() -> create(keys.publicKey()));
        publish(id, keys);
        return id;
    }

    private boolean isFirst() {
        return jdbc.sql("select 1 from intake.clinic limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }

    private boolean nothingIsSearchable() {
        return jdbc.sql("select 1 from clinic.search_key limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }

    private Optional<UUID> find() {
        return jdbc.sql("select id from intake.clinic where slug = ?")
                .param(clinic.slug())
                .query(UUID.class)
                .optional();
    }

    private UUID create(ClinicSeal publicKey) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into intake.clinic (id, slug, name, languages, time_zone, emergency_number, crisis_line,
                            phone, opening_hours, public_keyset)
                        values (:id, :slug, :name, :languages, :timeZone, :emergencyNumber, :crisisLine,
                            :phone, :openingHours, :publicKeyset)
                        """)
                .param("id", id)
                .param("slug", clinic.slug())
                .param("name", clinic.name())
                .param("languages", clinic.languages().toArray(String[]::new))
                .param("timeZone", clinic.timeZone().getId())
                .param("emergencyNumber", clinic.emergencyNumber())
                .param("crisisLine", clinic.crisisLine())
                .param("phone", clinic.phone())
                .param("openingHours", clinic.openingHours())
                .param("publicKeyset", publicKey.json())
                .update();
        audit.append(id, SETUP, "clinic-founded", new Subject("clinic", id));
        return id;
    }

    /** After a key was added to the portal's folder, patients are to seal with it. */
    private void publish(UUID id, ClinicKeys keys) {
        var published = jdbc.sql("select public_keyset from intake.clinic where id = ?")
                .param(id)
                .query(String.class)
                .single();
        var newest = keys.publicKey().json();
        if (newest.equals(published)) {
            return;
        }
        if (!keys.belongTo(ClinicSeal.parse(published))) {
            throw new KeysOfAnotherClinic(clinic.slug());
        }
        jdbc.sql("update intake.clinic set public_keyset = ? where id = ?")
                .params(newest, id)
                .update();
        audit.append(id, SETUP, "clinic-key-added", new Subject("clinic", id));
    }
}
