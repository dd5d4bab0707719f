package evenfall.portal.worklist;

import evenfall.assessment.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A filter as an address or a saved view has it. What does not exist, or not any more, is left out and said.
 *
 * @param leftOut names of what was left out
 */
record FilterReading(Filter filter, List<String> leftOut) {

    private static final Set<String> NAMES =
            Set.of("tab", "scope", "owner", "level", "overdue", "language", "protocol");

    /** Reads what an address asks for; what it does not say is as for somebody who looks at this scope. */
    static FilterReading of(MultiValueMap<String, String> asked, Scope scope, FilterChoices choices) {
        var leftOut = new ArrayList<String>();
        var reader = new Reader(asked, leftOut);
        var filter = new Filter(
                reader.one("tab", Tab::find).orElse(Tab.CLINIC),
                reader.one("scope", Scope::find).orElse(scope),
                reader.one("owner", choices::owner).orElse(null),
                reader.all("level", FilterReading::level),
                reader.one("overdue", it -> it.equals("yes") ? Optional.of(true) : Optional.empty())
                        .orElse(false),
                reader.one("language", choices::language).orElse(null),
                reader.one("protocol", choices::protocol).orElse(null));
        return new FilterReading(filter, leftOut);
    }

    /** Reads a saved view, which may be older than what can be asked for now. */
    static FilterReading of(String query, Scope scope, FilterChoices choices) {
        var asked = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var reading = of(asked, scope, choices);
        asked.keySet().stream().filter(it -> !NAMES.contains(it)).forEach(reading.leftOut::add);
        return reading;
    }

    private static Optional<Level> level(String code) {
        return Arrays.stream(Level.values())
                .filter(it -> it.name().equalsIgnoreCase(code))
                .findFirst();
    }

    private record Reader(MultiValueMap<String, String> asked, List<String> leftOut) {

        <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
            var text = asked.getFirst(name);
            if (text == null || text.isEmpty()) {
                return Optional.empty();
            }
            var read = reading.apply(text);
            if (read.isEmpty()) {
                leftOut.add(name);
            }
            return read;
        }

        Set<Level> all(String name, Function<String, Optional<Level>> reading) {
            var read = EnumSet.noneOf(Level.class);
            for (var text : asked.getOrDefault(name, List.of())) {
                if (text != null && !text.isEmpty()) {
                    reading.apply(text).ifPresentOrElse(read::add, () -> leftOut.add(name));
                }
            }
            return read;
        }
    }

    /** Reads an id, if it is one. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
