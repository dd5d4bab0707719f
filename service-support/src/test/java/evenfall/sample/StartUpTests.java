package evenfall.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import evenfall.support.TestDatabase;
import evenfall.support.database.SetupSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartUpTests {

    @TempDir
    Path elsewhere;

    @Test
    void nothingStartsWithoutItsKeys(CapturedOutput output) {
        assertRefused(TestDatabase.settings(), "--evenfall.keys=" + elsewhere, "--evenfall.web.scripts=none");

        assertThat(output).contains("record-keys.json: there is no such file of keys");
    }

    @Test
    void nothingStartsOnADatabaseThatIsOlder(CapturedOutput output) {
        var settings = TestDatabase.emptyDatabase("not_set_up", elsewhere);

        assertRefused(settings, "--evenfall.keys=" + elsewhere, "--evenfall.web.scripts=none");

        assertThat(output)
                .contains("The database is older than this service", "Run: java -jar clinician-portal.jar migrate");
    }

    @Test
    void nothingStartsWithoutSayingWhichScriptsItRuns(CapturedOutput output) {
        var settings = TestDatabase.settings();

        assertRefused(settings, "--evenfall.keys=" + settings.portalKeys());

        assertThat(output).contains("evenfall.web.scripts");
    }

    private static void assertRefused(SetupSettings settings, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--spring.config.import=classpath:evenfall-shared.yml",
                "--spring.application.name=sample",
                "--server.port=0",
                "--spring.datasource.url=" + settings.url(),
                "--spring.datasource.username=" + settings.admin(),
                "--spring.datasource.password=" + settings.adminPassword().value()));
        arguments.addAll(List.of(more));
        assertThatException()
                .isThrownBy(() -> SpringApplication.run(SampleService.class, arguments.toArray(String[]::new)));
    }
}
