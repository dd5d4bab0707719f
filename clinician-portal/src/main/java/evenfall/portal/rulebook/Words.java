package evenfall.portal.rulebook;

import evenfall.assessment.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;

/** The rulebook's own words. */
record Words(MessageSource messages) {

    String text(String code, Object... arguments) {
        return messages.getMessage("rulebook." + code, arguments, Locale.ENGLISH);
    }

    String of(Level level) {
        return messages.getMessage("level." + level, null, Locale.ENGLISH);
    }

    String yesOrNo(boolean yes) {
        return text(yes ? "yes" : "no");
    }

    /** A chapter of sentences that say it all. */
    Chapter sentences(String id, List<String> sentences) {
        return chapter(
                id,
                IntStream.range(0, sentences.size())
                        .mapToObj(it -> Entry.of(String.valueOf(it + 1), sentences.get(it)))
                        .toList());
    }

    Chapter chapter(String id, List<Entry> entries) {
        return new Chapter(id, text(id), null, entries);
    }

    /** Names such as R2 and R10 in the order in which people count. */
    static String counted(Set<String> names) {
        return String.join(
                ", ",
                names.stream()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList());
    }
}
