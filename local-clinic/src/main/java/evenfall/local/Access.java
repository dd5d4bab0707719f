package evenfall.local;

import evenfall.envelope.KeyFileUnusable;
import evenfall.support.database.DatabaseSetup;
import evenfall.support.database.KeysOfAnotherClinic;
import evenfall.support.database.Secret;
import evenfall.support.database.SetupSettings;
import evenfall.support.staff.InvitationToken;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** Sets up the database, and gives each service its own password and its own keys and nothing else. */
final class Access {

    private final ClinicFolder folder;

    private final Database database;

    private final Secret intakePassword = Passwords.random();

    private final Secret portalPassword = Passwords.random();

    Access(ClinicFolder folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /** Brings the database to where the services can start; see {@link DatabaseSetup#run()} for what it answers. */
    Optional<InvitationToken> setUp() {
        try {
            return new DatabaseSetup(new SetupSettings(
                            database.url(),
                            Database.ADMIN,
                            database.adminPassword(),
                            intakePassword,
                            portalPassword,
                            folder.intakeKeys(),
                            folder.portalKeys(),
                            DemoClinic.CLINIC,
                            DemoClinic.ADMINISTRATOR))
                    .run();
        } catch (KeyFileUnusable | KeysOfAnotherClinic e) {
            throw new ClinicDown("%s Or delete %s to begin anew.".formatted(e.getMessage(), folder), e);
        } catch (FlywayException e) {
            throw new ClinicDown(
                    "The database in %s does not fit this version of Evenfall. Delete that folder to begin anew."
                            .formatted(folder),
                    e);
        }
    }

    /** @param address where patients reach the service; the links in mails begin with it */
    Map<String, String> forIntake(URI address) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_PASSWORD", intakePassword.value(),
                "EVENFALL_KEYS", folder.intakeKeys().toString(),
                "EVENFALL_INTAKE_ADDRESS", address.toString(),
                "EVENFALL_MAIL_FROM", DemoClinic.MAIL,
                "EVENFALL_MAIL_FOLDER", folder.mail().toString());
    }

    /**
     * What the portal needs.
     *
     * @param address where staff reach it; the links in their invitations begin with it
     * @param intake where patients begin; the links in theirs begin with it
     */
    Map<String, String> forPortal(URI address, URI intake) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_PASSWORD", portalPassword.value(),
                "EVENFALL_KEYS", folder.portalKeys().toString(),
                "EVENFALL_PORTAL_ADDRESS", address.toString(),
                "EVENFALL_INTAKE_ADDRESS", intake.toString(),
                "EVENFALL_MAIL_FROM", DemoClinic.MAIL,
                "EVENFALL_MAIL_FOLDER", folder.mail().toString());
    }
}
