package evenfall.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.assessment.Condition;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinician can read what is judged, and approves exactly that. */
class WrittenProtocolTests {

    @TempDir
    Path folder;

    @Test
    void everyConditionIsWrittenDownAsItIsJudged() {
        var protocol = ProtocolLoader.shipped("restless-legs");
        assertThat(Stream.concat(
                        protocol.rules().conditions(),
                        protocol.rules().contradictions().stream().map(it -> it.when())))
                .hasSizeGreaterThan(200)
                .allSatisfy(it -> assertThat(Condition.parse(it.text())).isEqualTo(it));
    }

    @Test
    void sameFilesAreTheSameProtocol() throws Exception {
        copyShippedProtocol();
        assertThat(ProtocolLoader.from(folder).fingerprint())
                .matches("[0-9a-f]{64}")
                .isEqualTo(ProtocolLoader.shipped("restless-legs").fingerprint());
    }

    @Test
    void anyChangeMakesItAnotherOne() throws Exception {
        copyShippedProtocol();
        var before = ProtocolLoader.from(folder).fingerprint();
        for (var file : files(folder)) {
            var text = Files.readString(file);
            Files.writeString(file, text + "# one more line\n");
            assertThat(ProtocolLoader.from(folder).fingerprint())
                    .as(file.toString())
                    .isNotEqualTo(before);
            Files.writeString(file, text);
        }
    }

    private void copyShippedProtocol() throws IOException, URISyntaxException {
        var shipped = Path.of(Objects.requireNonNull(Protocol.class.getResource("/protocols/restless-legs"))
                .toURI());
        for (var file : files(shipped)) {
            var copy = folder.resolve(shipped.relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
