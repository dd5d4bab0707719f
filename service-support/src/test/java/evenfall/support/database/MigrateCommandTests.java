package evenfall.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import evenfall.support.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MigrateCommandTests {

    @Test
    void showsTheInvitationOfTheFirstAdministrator(@TempDir Path keys, CapturedOutput output) {
        var settings = TestDatabase.emptyDatabase("migrate_command", keys);

        MigrateCommand.main(
                "--evenfall.portal.address=https://portal.example",
                "--evenfall.setup.url=" + settings.url(),
                "--evenfall.setup.admin=" + settings.admin(),
                "--evenfall.setup.admin-password=" + settings.adminPassword().value(),
                "--evenfall.setup.intake-password=" + settings.intakePassword().value(),
                "--evenfall.setup.portal-password=" + settings.portalPassword().value(),
                "--evenfall.setup.intake-keys=" + settings.intakeKeys(),
                "--evenfall.setup.portal-keys=" + settings.portalKeys(),
                "--evenfall.setup.clinic.slug=night-clinic",
                "--evenfall.setup.clinic.name=Night Clinic",
                "--evenfall.setup.clinic.languages=en",
                "--evenfall.setup.clinic.time-zone=Europe/Prague",
                "--evenfall.setup.clinic.emergency-number=112",
                "--evenfall.setup.clinic.crisis-line=116 123",
                "--evenfall.setup.clinic.phone=+420 000 000 000",
                "--evenfall.setup.clinic.opening-hours=At night",
                "--evenfall.setup.administrator.name=First Administrator",
                "--evenfall.setup.administrator.email=administrator@clinic.example");

        assertThat(output).contains("https://portal.example/invitation?token=").doesNotContain("only the portal knows");
    }

    @Test
    void saysWhichSettingsAreMissing(CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> MigrateCommand.main("--evenfall.setup.url=jdbc:postgresql://localhost/none"));

        assertThat(output).contains("evenfall.setup.admin", "must not be blank");
    }
}
