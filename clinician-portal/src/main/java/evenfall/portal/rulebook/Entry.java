package evenfall.portal.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One thing in the rulebook: a question, a rule, a source. */
record Entry(String id, String title, List<Line> lines) {

    Entry {
        lines = lines.stream().filter(it -> !it.says().isEmpty()).toList();
    }

    static Entry of(String id, String title, Line... lines) {
        return new Entry(id, title, List.of(lines));
    }

    /** Whether all the words stand in it, in capitals or not. */
    boolean contains(List<String> words) {
        var text = Stream.concat(Stream.of(id, title), lines.stream().flatMap(it -> it.says().stream()))
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toList();
        return words.stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .allMatch(word -> text.stream().anyMatch(it -> it.contains(word)));
    }
}
