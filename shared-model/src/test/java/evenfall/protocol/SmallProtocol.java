package evenfall.protocol;

import static java.util.stream.Collectors.toMap;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.PageReading;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A protocol that has one of everything. */
final class SmallProtocol {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private SmallProtocol() {}

    static Protocol read() {
        try {
            var folder = Objects.requireNonNull(SmallProtocol.class.getResource("/protocols/small"));
            return ProtocolLoader.from(Path.of(folder.toURI()));
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
