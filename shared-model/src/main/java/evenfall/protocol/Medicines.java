package evenfall.protocol;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import evenfall.answer.QuestionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The medicines that matter, by class, and how they are recognised in what a patient wrote. A name found is a question
 * to the patient and the clinician; it never becomes an answer by itself.
 */
public final class Medicines {

    private final QuestionId text;

    private final QuestionId classes;

    private final List<Group> groups;

    private final List<String> byTextOnly;

    private final List<Brand> brands;

    private final List<Known> known;

    /** @throws IllegalArgumentException if a spelling stands for no name; the message says which */
    Medicines(
            QuestionId text,
            QuestionId classes,
            List<Group> groups,
            List<String> byTextOnly,
            List<Brand> brands,
            Map<String, String> spellings) {
        this.text = text;
        this.classes = classes;
        this.groups = List.copyOf(groups);
        this.byTextOnly = List.copyOf(byTextOnly);
        this.brands = List.copyOf(brands);
        var named = named().collect(groupingBy(Known::name, LinkedHashMap::new, toList()));
        var spelt = spellings.entrySet().stream()
                .flatMap(it -> named(named, it.getValue()).stream().map(known -> known.spelt(it.getKey())));
        this.known = Stream.concat(named.values().stream().flatMap(List::stream), spelt)
                .toList();
    }

    private static List<Known> named(Map<String, List<Known>> named, String name) {
        var known = named.get(name);
        if (known == null) {
            throw new IllegalArgumentException("there is no medicine \"%s\"".formatted(name));
        }
        return known;
    }

    public QuestionId text() {
        return text;
    }

    public QuestionId classes() {
        return classes;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<String> byTextOnly() {
        return byTextOnly;
    }

    public List<Brand> brands() {
        return brands;
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

    /** Every name and spelling in a script, for whoever looks one up; sorted. */
    public List<String> names(Character.UnicodeScript script) {
        return known.stream()
                .map(Known::written)
                .filter(it -> Character.UnicodeScript.of(it.codePointAt(0)) == script)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The names found, class by class; upper and lower case are the same. A name within a longer one, such as gabapentin
     * in gabapentin enacarbil, is not found again.
     */
    public List<Match> in(String written) {
        var places = known.stream().flatMap(it -> it.places(written)).toList();
        return places.stream()
                .filter(it -> places.stream().noneMatch(it::isWithin))
                .map(it -> it.match(written))
                .distinct()
                .toList();
    }

    /** A way of writing a name. */
    private record Known(
            String written,
            Pattern spelling,
            String name,
            @Nullable String option,
            @Nullable String is) {

        private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

        static Known as(String name, @Nullable String option, @Nullable String is) {
            return new Known(name, spelling(name), name, option, is);
        }

        Known spelt(String other) {
            return new Known(other, spelling(other), name, option, is);
        }

        private static Pattern spelling(String name) {
            return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", FLAGS);
        }

        Stream<Place> places(String written) {
            return spelling.matcher(written).results().map(it -> new Place(this, it.start(), it.end()));
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

    private Stream<Known> named() {
        return Stream.of(
                        groups.stream().flatMap(Medicines::namesOf),
                        byTextOnly.stream().map(it -> Known.as(it, null, null)),
                        brands.stream().map(it -> Known.as(it.name(), null, it.is())))
                .flatMap(it -> it);
    }

    private static Stream<Known> namesOf(Group group) {
        return Stream.concat(
                group.names().stream().map(it -> Known.as(it, group.option(), null)),
                group.brands().entrySet().stream().map(it -> Known.as(it.getKey(), group.option(), it.getValue())));
    }
}
