package evenfall.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a protocol is said with file, line, id and what to do before any patient sees it. Each folder under
 * {@code protocols/broken} holds one file that takes the place of the small protocol's; its first line says how it must
 * be refused.
 */
class BrokenProtocolTests {

    private static final String REFUSED = "# refused: ";

    @TempDir
    Path folder;

    @BeforeEach
    void writeAWholeProtocol() throws IOException {
        SmallProtocol.copyTo(folder);
    }

    @Test
    void wholeProtocolIsRead() {
        var protocol = ProtocolLoader.from(folder);
        assertThat(protocol.id()).isEqualTo("small");
        assertThat(protocol.rules().rules()).containsOnlyKeys("R1", "R2", "R3");
        assertThat(protocol.translations()).containsOnlyKeys("en", "es");
    }

    static List<String> broken() throws IOException {
        try (var cases = Files.list(SmallProtocol.files("broken"))) {
            return cases.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(broken()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefused(String name) throws IOException {
        var overlay = SmallProtocol.files("broken").resolve(name);
        SmallProtocol.copy(overlay, folder);
        assertThatExceptionOfType(BrokenProtocolException.class)
                .isThrownBy(() -> ProtocolLoader.from(folder))
                .withMessage(expected(overlay));
    }

    @Test
    void protocolMayDoWithoutADiary() throws IOException {
        assertThat(ProtocolLoader.from(folder).diary()).isNotNull();
        Files.delete(folder.resolve("diary.yaml"));
        var texts = folder.resolve("texts/es.yaml");
        var others = Files.readAllLines(texts).stream().filter(it -> !it.startsWith("  diary."));
        Files.write(texts, others.toList());
        assertThat(ProtocolLoader.from(folder).diary()).isNull();
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("rules.yaml"));
        assertThatExceptionOfType(BrokenProtocolException.class)
                .isThrownBy(() -> ProtocolLoader.from(folder))
                .withMessageStartingWith("rules.yaml:1: the file cannot be read");
    }

    private static String expected(Path overlay) throws IOException {
        try (var files = Files.walk(overlay)) {
            var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            return Files.readAllLines(file).getFirst().substring(REFUSED.length());
        }
    }
}
