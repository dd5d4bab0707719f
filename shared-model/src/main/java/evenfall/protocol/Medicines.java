package evenfall.protocol;

import evenfall.answer.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The medicines that matter, by class, and how they are recognised in what a patient wrote. A name found is a question
 * to the patient and the clinician; it never becomes an answer by itself.
 *
 * @param text where the patient lists medicines
 * @param classes where the patient ticks their classes
 * @param byTextOnly names that belong to no class and are worth a pharmacist's look
 * @param spellings how names are written in other languages, each with the name it stands for
 */
public record Medicines(
        QuestionId text,
        QuestionId classes,
        List<Group> groups,
        List<String> byTextOnly,
        List<Brand> brands,
        Map<String, String> spellings) {

    public Medicines {
        groups = List.copyOf(groups);
        byTextOnly = List.copyOf(byTextOnly);
        brands = List.copyOf(brands);
        spellings = Map.copyOf(spellings);
    }

    /**
     * A class of medicines.
     *
     * @param option its option among the classes
     * @param names generic names
     * @param brands brand names with what is in them
     * @param effect what it does to the symptoms
     * @param grade how well that is known
     */
    public record Group(
            String option,
            List<String> names,
            Map<String, String> brands,
            String effect,
            String grade,
            @Nullable String note) {

        public Group {
            names = List.copyOf(names);
            brands = Map.copyOf(brands);
        }
    }

    /**
     * A product name of which it is more or less known what it is.
     *
     * @param is what is in it, if that is known
     * @param status confirmed, probable or unknown
     */
    public record Brand(String name, @Nullable String is, String status) {}

    /**
     * A name found in what a patient wrote.
     *
     * @param written as the patient wrote it
     * @param name as the protocol writes it
     * @param option the class it belongs to; none where a pharmacist should look
     * @param is what is in it, where it is a product name
     */
    public record Match(
            String written,
            String name,
            @Nullable String option,
            @Nullable String is) {}

    /**
     * The names found, class by class; upper and lower case are the same. A name within a longer one, such as gabapentin
     * in gabapentin enacarbil, is not found again.
     */
    public List<Match> in(String written) {
        var places = known().flatMap(it -> it.places(written)).toList();
        return places.stream()
                .filter(it -> places.stream().noneMatch(it::isWithin))
                .map(it -> it.match(written))
                .distinct()
                .toList();
    }

    /** A way of writing a name. */
    private record Known(
            String spelling,
            String name,
            @Nullable String option,
            @Nullable String is) {

        private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

        Known spelt(String other) {
            return new Known(other, name, option, is);
        }

        Stream<Place> places(String written) {
            return Pattern.compile("(?<!\\p{L})" + Pattern.quote(spelling) + "(?!\\p{L})", FLAGS)
                    .matcher(written)
                    .results()
                    .map(it -> new Place(this, it.start(), it.end()));
        }
    }

    private record Place(Known known, int start, int end) {

        boolean isWithin(Place longer) {
            return longer.start <= start && end <= longer.end && longer.end - longer.start > end - start;
        }

        Match match(String written) {
            return new Match(written.substring(start, end), known.name, known.option, known.is);
        }
    }

    private Stream<Known> known() {
        return Stream.of(
                        groups.stream().flatMap(Medicines::namesOf),
                        byTextOnly.stream().map(it -> new Known(it, it, null, null)),
                        brands.stream().map(it -> new Known(it.name(), it.name(), null, it.is())))
                .flatMap(it -> it)
                .flatMap(it -> Stream.concat(
                        Stream.of(it),
                        spellings.entrySet().stream()
                                .filter(spelling -> spelling.getValue().equals(it.name()))
                                .map(spelling -> it.spelt(spelling.getKey()))));
    }

    private static Stream<Known> namesOf(Group group) {
        return Stream.concat(
                group.names().stream().map(it -> new Known(it, it, group.option(), null)),
                group.brands().entrySet().stream()
                        .map(it -> new Known(it.getKey(), it.getKey(), group.option(), it.getValue())));
    }

    /** Whether a name is one of those the protocol knows. */
    boolean knows(String name) {
        return known().anyMatch(it -> it.name().equals(name));
    }
}
