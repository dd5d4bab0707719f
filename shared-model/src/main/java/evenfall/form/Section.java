package evenfall.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages on one subject.
 *
 * @param helps why it helps to tell this too; null where all of it belongs to the core
 */
public record Section(
        String id,
        String title,
        @Nullable String intro,
        @Nullable String helps,
        List<Page> pages) {

    public Section {
        pages = List.copyOf(pages);
    }

    Section with(Set<String> switchedOn) {
        return new Section(
                id,
                title,
                intro,
                helps,
                pages.stream().map(it -> it.with(switchedOn)).toList());
    }

    public Stream<Question> questions() {
        return pages.stream().flatMap(it -> it.questions().stream());
    }
}
