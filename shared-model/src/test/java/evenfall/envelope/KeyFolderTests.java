package evenfall.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFolderTests {

    final ResumeCode code = ResumeCode.random();

    @TempDir
    Path parent;

    Path directory;

    KeyFolder folder;

    @BeforeEach
    void nameTheFolder() {
        directory = parent.resolve("keys").resolve("intake");
        folder = new KeyFolder(directory);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheOwnerReadsIt(KeyPurpose purpose) throws IOException {
        folder.make(purpose);
        folder.rotate(purpose);

        assertThat(folder.has(purpose)).isTrue();
        assertThat(permissions(directory)).isEqualTo("rwx------");
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void keysThatAreThereAreNeverReplaced() {
        folder.make(KeyPurpose.DRAFTS);
        var before = folder.draftKeys().key(code).lookup();

        folder.make(KeyPurpose.DRAFTS);

        assertThat(folder.draftKeys().key(code).lookup()).isEqualTo(before);
    }

    @Test
    void everyKeySurvivesManyRotationsAtOnce() {
        folder.make(KeyPurpose.DRAFTS);

        IntStream.range(0, 16).parallel().forEach(_ -> folder.rotate(KeyPurpose.DRAFTS));

        assertThat(folder.draftKeys().candidates(code)).hasSize(17);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(KeyFileUnusable.class)
                .isThrownBy(folder::draftKeys)
                .withMessageContaining("draft-keys.json")
                .withMessageContaining("no such file");
        assertThatExceptionOfType(KeyFileUnusable.class).isThrownBy(() -> folder.rotate(KeyPurpose.DRAFTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not json", "{\"primaryKeyId\":1,\"key\":[]}"})
    void aBrokenFileIsNamedAndLeftAlone(String content) throws IOException {
        folder.make(KeyPurpose.DRAFTS);
        var file = Files.writeString(directory.resolve("draft-keys.json"), content);

        assertThatExceptionOfType(KeyFileUnusable.class)
                .isThrownBy(folder::draftKeys)
                .withMessageContaining("draft-keys.json")
                .withMessageContaining("broken");
        assertThatExceptionOfType(KeyFileUnusable.class).isThrownBy(() -> folder.rotate(KeyPurpose.DRAFTS));
        assertThat(file).hasContent(content);
    }

    @Test
    void keysForSomethingElseAreRefused() throws IOException {
        folder.make(KeyPurpose.RECORDS);
        Files.copy(directory.resolve("record-keys.json"), directory.resolve("draft-keys.json"));

        assertThatExceptionOfType(KeyFileUnusable.class)
                .isThrownBy(folder::draftKeys)
                .withMessageContaining("draft-keys.json");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
