package evenfall.portal.rulebook;

import evenfall.protocol.Protocol;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** A protocol as it is read from beginning to end. */
record Rulebook(List<Chapter> chapters) {

    Rulebook {
        chapters = List.copyOf(chapters);
    }

    static Rulebook of(Protocol protocol, MessageSource messages) {
        var words = new Words(messages);
        return new Rulebook(Stream.of(
                        new FormChapters(protocol, words).all(),
                        new RuleChapters(protocol, words).all(),
                        new HandbookChapters(protocol, words).all())
                .flatMap(it -> it)
                .toList());
    }

    /** What is left of it when only entries with all these words are wanted. */
    Rulebook containing(String searched) {
        var words = Stream.of(searched.strip().split("\\s+")).toList();
        return new Rulebook(chapters.stream()
                .map(it -> it.with(words))
                .filter(it -> !it.entries().isEmpty())
                .toList());
    }

    /** How many entries there are. */
    public int size() {
        return chapters.stream().mapToInt(it -> it.entries().size()).sum();
    }
}
