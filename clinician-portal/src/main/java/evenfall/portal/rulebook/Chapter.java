package evenfall.portal.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of one kind. */
record Chapter(String id, String title, @Nullable String intro, List<Entry> entries) {

    Chapter {
        entries = List.copyOf(entries);
    }

    Chapter with(List<String> words) {
        return new Chapter(
                id,
                title,
                intro,
                entries.stream().filter(it -> it.contains(words)).toList());
    }
}
