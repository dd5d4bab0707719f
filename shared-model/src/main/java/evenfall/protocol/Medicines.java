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
 */
public record Medicines(
        QuestionId text, QuestionId classes, List<Group> groups, List<String> byTextOnly, List<Brand> brands) {

    public Medicines {
        groups = List.copyOf(groups);
        byTextOnly = List.copyOf(byTextOnly);
        brands = List.copyOf(brands);
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
     * @param name as the protocol writes it
     * @param option the class it belongs to; none where a pharmacist should look
     * @param is what is in it, where it is a product name
     */
    public record Match(
            String name, @Nullable String option, @Nullable String is) {}

    /**
     * The names found, class by class; upper and lower case are the same. A name within a longer one, such as gabapentin
     * in gabapentin enacarbil, is not found again.
     */
    public List<Match> in(String written) {
        var places = known().flatMap(it -> places(it, written)).toList();
        return places.stream()
                .filter(it -> places.stream().noneMatch(it::isWithin))
                .map(Place::match)
                .distinct()
                .toList();
    }

    private static Stream<Place> places(Match match, String written) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(match.name()) + "(?!\\p{L})", FLAGS)
                .matcher(written)
                .results()
                .map(it -> new Place(match, it.start(), it.end()));
    }

    private record Place(Match match, int start, int end) {

        boolean isWithin(Place longer) {
            return longer.start <= start && end <= longer.end && longer.end - longer.start > end - start;
        }
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private Stream<Match> known() {
        return Stream.of(
                        groups.stream().flatMap(Medicines::namesOf),
                        byTextOnly.stream().map(it -> new Match(it, null, null)),
                        brands.stream().map(it -> new Match(it.name(), null, it.is())))
                .flatMap(it -> it);
    }

    private static Stream<Match> namesOf(Group group) {
        return Stream.concat(
                group.names().stream().map(it -> new Match(it, group.option(), null)),
                group.brands().entrySet().stream().map(it -> new Match(it.getKey(), group.option(), it.getValue())));
    }
}
