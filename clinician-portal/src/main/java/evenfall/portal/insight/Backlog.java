package evenfall.portal.insight;

import evenfall.assessment.Level;
import evenfall.support.clinic.ClinicProfile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for a decision now, by level and by the days since they came in, whatever period is looked at. */
@Component
class Backlog implements Figure {

    /** In so many days and more. */
    private static final List<Integer> AGES = List.of(0, 1, 2, 4, 8, 15, 29);

    private static final List<Level> LEVELS = List.of(Level.EMERGENCY, Level.URGENT, Level.PRIORITY, Level.ROUTINE);

    private final JdbcClient jdbc;

    private final Words words;

    private final Clock clock;

    Backlog(JdbcClient jdbc, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public FigureName name() {
        return FigureName.BACKLOG;
    }

    private static final class Waiting {

        private final Map<Level, Long> byLevel = new EnumMap<>(Level.class);

        private long overdue;

        private long asked;

        List<Long> amounts() {
            return LEVELS.stream().map(it -> byLevel.getOrDefault(it, 0L)).toList();
        }
    }

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var waiting = waiting(clinic);
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Bars.Row>();
        for (int age : AGES) {
            var those = waiting.getOrDefault(age, new Waiting());
            var label = words.text("insight.age." + age);
            var bar = new Bars.Row(label, those.amounts());
            bars.add(bar);
            rows.add(Stream.of(
                            Stream.of(label),
                            those.amounts().stream().map(Amount::shown),
                            Stream.of(bar.sum(), those.overdue, those.asked).map(Amount::shown))
                    .flatMap(it -> it)
                    .toList());
        }
        var levels = LEVELS.stream().map(words::level).toList();
        var heads = Stream.of(words.heads("age"), levels, words.heads("all", "overdue", "asked"))
                .flatMap(List::stream)
                .toList();
        long all = bars.stream().mapToLong(Bars.Row::sum).sum();
        long overdue = waiting.values().stream().mapToLong(it -> it.overdue).sum();
        return new Drawing(
                name(),
                List.of(),
                List.of(Bars.of(words.title(name()), words.text("insight.backlog.desc", all, overdue), levels, bars)),
                new Sheet(heads, rows));
    }

    private Map<Integer, Waiting> waiting(ClinicProfile clinic) {
        var waiting = new TreeMap<Integer, Waiting>();
        var now = clock.instant();
        jdbc.sql("""
                        select level, state, :today - cast(received_at at time zone :zone as date) as age,
                            count(*) as cases, count(*) filter (where due_at < :now) as overdue
                        from clinic.case_file
                        where clinic_id = :clinic and state in ('WAITING', 'ASKED')
                        group by 1, 2, 3
                        """)
                .param("today", LocalDate.ofInstant(now, clinic.timeZone()))
                .param("zone", clinic.timeZone().getId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("clinic", clinic.id())
                .query(row -> {
                    var those = waiting.computeIfAbsent(age(row.getInt("age")), _ -> new Waiting());
                    long cases = row.getLong("cases");
                    if (row.getString("state").equals("ASKED")) {
                        those.asked += cases;
                    } else {
                        those.byLevel.merge(Level.valueOf(row.getString("level")), cases, Long::sum);
                        those.overdue += row.getLong("overdue");
                    }
                });
        return waiting;
    }

    private static int age(int days) {
        return AGES.stream().filter(it -> it <= days).reduce(0, (_, later) -> later);
    }
}
