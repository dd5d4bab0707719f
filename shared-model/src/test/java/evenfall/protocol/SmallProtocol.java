package evenfall.protocol;

import static java.util.stream.Collectors.toMap;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.PageReading;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A protocol that has one of everything. */
final class SmallProtocol {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private SmallProtocol() {}

    static Protocol read() {
        return ProtocolLoader.from(files("small"));
    }

    /** A whole copy, to be broken. */
    static void copyTo(Path folder) throws IOException {
        copy(files("small"), folder);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A folder of the protocols that are kept for tests. */
    static Path files(String name) {
        try {
            return Path.of(Objects.requireNonNull(SmallProtocol.class.getResource("/protocols/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers as a browser posts them; several of them with commas between. */
    static Answers answers(Protocol protocol, Map<String, String> said) {
        var posted = said.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> List.of(it.getValue().split(","))));
        return PageReading.of(protocol.form().questions().toList(), posted).appliedTo(Answers.NONE);
    }

    static QuestionId id(String question) {
        return new QuestionId(question);
    }
}
