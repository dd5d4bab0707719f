package evenfall.local;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClinicFolderTests {

    private static final String NOT_WHOLE =
            "%s is not whole: its first start was interrupted, or part of it is gone. Delete it and start again.";

    @TempDir
    Path somewhere;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = somewhere.resolve(".clinic");
    }

    @Test
    void aFirstStartFindsNothingAndMayBegin() throws IOException {
        try (var folder = ClinicFolder.open(path)) {
            assertThat(folder.isSetUp()).isFalse();
        }
    }

    @Test
    void onlyItsOwnerMayLookInside() throws IOException {
        try (var _ = ClinicFolder.open(path)) {
            assertThat(Files.getPosixFilePermissions(path)).hasSize(3);
        }
    }

    @Test
    void aSecondClinicIsRefusedWhileTheFirstRuns() throws IOException {
        try (var _ = ClinicFolder.open(path)) {
            assertRefused("A clinic is already running on %s.");
        }
    }

    @Test
    void anInterruptedFirstStartSaysWhatToDelete() throws IOException {
        Files.createDirectories(path.resolve("postgres"));
        assertRefused(NOT_WHOLE);
    }

    @Test
    void missingKeysSayWhatToDelete() throws IOException {
        setUp();
        Files.delete(path.resolve("keys", "portal"));
        assertRefused(NOT_WHOLE);
    }

    @Test
    void aSecondStartFindsWhatTheFirstSetUp() throws IOException {
        setUp();
        try (var folder = ClinicFolder.open(path)) {
            assertThat(folder.isSetUp()).isTrue();
        }
    }

    @Test
    void aDatabaseThatOutlivedItsClinicHasToBeStoppedFirst() throws IOException {
        setUp();
        var postgres = Files.copy(Path.of("/bin/sleep"), somewhere.resolve("postgres"), COPY_ATTRIBUTES);
        var left = new ProcessBuilder(postgres.toString(), "60").start();
        try {
            Files.writeString(path.resolve("postgres", "postmaster.pid"), left.pid() + "\n");
            assertRefused(
                    "A clinic on %s was killed and its database still runs. Stop that first: kill -INT " + left.pid());
        } finally {
            left.destroy();
        }
    }

    private void setUp() throws IOException {
        try (var folder = ClinicFolder.open(path)) {
            Files.createDirectory(folder.postgres());
            Files.createDirectories(folder.intakeKeys());
            Files.createDirectories(folder.portalKeys());
            folder.markSetUp();
        }
    }

    private void assertRefused(String line) {
        assertThatThrownBy(() -> ClinicFolder.open(path))
                .isInstanceOf(ClinicDown.class)
                .hasMessage(line, path);
    }
}
