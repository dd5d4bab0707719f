package evenfall.difference;

import static java.util.stream.Collectors.toMap;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.PageReading;
import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts of invented people. */
final class Accounts {

    static final LocalDate IN_MAY = LocalDate.of(2026, 5, 1);

    static final LocalDate IN_NOVEMBER = LocalDate.of(2026, 11, 1);

    static final Protocol PROTOCOL = ProtocolLoader.shipped("restless-legs");

    private static final JsonNode VIGNETTES =
            new JsonMapper().readTree(read(resource("/vignettes/restless-legs.json")));

    private Accounts() {}

    /** An invented patient of the clinical brief, with some other answers; several options with commas between. */
    static Account vignette(String id, LocalDate on, Map<String, String> changes) {
        var patient = StreamSupport.stream(VIGNETTES.get("vignettes").spliterator(), false)
                .filter(it -> it.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        var said = new HashMap<String, List<String>>();
        Stream.of(VIGNETTES.get("defaults"), patient.get("answers"))
                .flatMap(it -> it.properties().stream())
                .forEach(it -> said.put(it.getKey(), posted(it.getValue())));
        changes.forEach((question, answer) -> said.put(question, List.of(answer.split(","))));
        return account(PROTOCOL, on, said);
    }

    static Stream<String> vignettes() {
        return StreamSupport.stream(VIGNETTES.get("vignettes").spliterator(), false)
                .map(it -> it.get("id").asString());
    }

    static Account told(Protocol protocol, LocalDate on, Map<String, String> said) {
        return account(
                protocol,
                on,
                said.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, it -> List.of(it.getValue().split(",")))));
    }

    private static Account account(Protocol protocol, LocalDate on, Map<String, List<String>> posted) {
        var reading = PageReading.of(protocol.form().questions().toList(), posted);
        return Account.of(protocol, on, reading.appliedTo(Answers.NONE));
    }

    private static List<String> posted(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : value.isNull() ? List.of() : List.of(value.asString());
    }

    /** A small protocol, with some of its lines written otherwise. */
    static Protocol small(Path folder, Map<String, Map<String, String>> edits) throws IOException {
        var original = resource("/protocols/small");
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = original.relativize(file).toString();
                var text = read(file);
                for (var edit : edits.getOrDefault(name, Map.of()).entrySet()) {
                    if (!text.contains(edit.getKey())) {
                        throw new IllegalArgumentException("No such line: " + edit.getKey());
                    }
                    text = text.replace(edit.getKey(), edit.getValue());
                }
                var target = folder.resolve(name);
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
            }
        }
        return ProtocolLoader.from(folder);
    }

    static QuestionId id(String question) {
        return new QuestionId(question);
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Accounts.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
