package evenfall.portal.worklist;

import evenfall.assessment.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts cases, each number from the end of an index and no further than anybody needs to know. */
@Component
class CaseCounts {

    private static final String OVERDUE = "overdue_";

    private static final String LEVEL = "level_";

    private final JdbcClient jdbc;

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of everybody's, somebody's or nobody's cases; wishes are everybody's. */
    Counts of(UUID clinic, UUID me, Scope scope, Instant now) {
        var columns = Stream.of(
                        Tab.BY_TURN.stream().map(it -> column(it.name(), tab(it, scope))),
                        Stream.of(column(Tab.WISHES.name(), "open_wishes > 0")),
                        levels().map(it -> column(LEVEL + it, tab(Tab.CLINIC, scope) + of(it))),
                        levels().map(it -> column(OVERDUE + it, tab(Tab.CLINIC, scope) + overdue(it))))
                .flatMap(it -> it)
                .collect(Collectors.joining(", "));
        var counted = jdbc.sql("select " + columns)
                .param("clinic", clinic)
                .param("me", me)
                .params(levels().collect(Collectors.toMap(it -> OVERDUE + it, it -> Strand.overdue(it, now))))
                .query((row, _) -> numbers(row))
                .single();
        return new Counts(
                Stream.concat(Tab.BY_TURN.stream(), Stream.of(Tab.WISHES))
                        .collect(Collectors.toMap(
                                it -> it,
                                it -> new Count(number(counted, it.name())),
                                (one, _) -> one,
                                () -> new EnumMap<>(Tab.class))),
                levels().collect(Collectors.toMap(
                        it -> it,
                        it -> new Count(number(counted, LEVEL + it)),
                        (one, _) -> one,
                        () -> new EnumMap<>(Level.class))),
                new Count(levels().mapToInt(it -> number(counted, OVERDUE + it)).sum()));
    }

    private static Stream<Level> levels() {
        return Arrays.stream(Level.values());
    }

    private static String column(String name, String where) {
        return """
                (select count(*) from (
                    select from clinic.case_file where clinic_id = :clinic and %s limit %d) counted) as "%s"
                """.formatted(where, Count.MOST + 1, name);
    }

    private static String tab(Tab tab, Scope scope) {
        var inTab = "queue = '%s'".formatted(tab);
        return switch (scope) {
            case MINE -> inTab + " and owner_id = :me";
            case UNASSIGNED -> inTab + " and owner_id is null";
            case CLINIC -> inTab;
        };
    }

    private static String of(Level level) {
        return " and place >= %d and place < %d".formatted(Strand.low(level), Strand.end(level));
    }

    /** The moment is a parameter: with the same words every time, the database plans this long statement once. */
    private static String overdue(Level level) {
        return " and place >= %d and place < :%s".formatted(Strand.low(level), OVERDUE + level);
    }

    private static Map<String, Integer> numbers(ResultSet row) throws SQLException {
        var numbers = new HashMap<String, Integer>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            numbers.put(row.getMetaData().getColumnLabel(column), row.getInt(column));
        }
        return numbers;
    }

    private static int number(Map<String, Integer> counted, String name) {
        return counted.getOrDefault(name, 0);
    }
}
