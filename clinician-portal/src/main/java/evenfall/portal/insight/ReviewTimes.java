package evenfall.portal.insight;

import evenfall.assessment.Level;
import evenfall.support.clinic.ClinicProfile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long it takes until a person who may read answers first looks at a case, by level and by the month it came in. */
@Component
class ReviewTimes implements Figure {

    private static final double HALF = 0.5;

    private static final double NEARLY_ALL = 0.9;

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

    private final DailyFigures daily;

    private final JdbcClient jdbc;

    private final Words words;

    private final Clock clock;

    ReviewTimes(DailyFigures daily, JdbcClient jdbc, Words words, Clock clock) {
        this.daily = daily;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public FigureName name() {
        return FigureName.REVIEW;
    }

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var counted = counted(clinic, period);
        var rows = new ArrayList<List<String>>();
        var columns = new ArrayList<Columns>();
        counted.forEach((level, months) -> {
            var all = new Histogram();
            months.values().forEach(all::add);
            rows.add(row(level, words.text("insight.whole-period"), all));
            months.forEach((month, times) -> rows.add(row(level, words.month(month), times)));
            columns.add(Columns.of(
                    words.level(level),
                    words.text(
                            "insight.review.desc",
                            words.level(level),
                            Amount.decimal(all.hours(HALF)),
                            Amount.decimal(all.hours(NEARLY_ALL))),
                    period.months().map(it -> value(it, months.get(it))).toList()));
        });
        var heads = words.heads("level", "month", "received", "reviewed", "median", "nearly-all", "in-time", "open");
        return new Drawing(name(), columns, List.of(), new Sheet(heads, rows));
    }

    private static Columns.Value value(LocalDate month, @Nullable Histogram times) {
        return times == null || !times.isOfAGroup()
                ? new Columns.Value(SHORT.format(month), OptionalDouble.empty(), OptionalDouble.empty())
                : new Columns.Value(SHORT.format(month), times.hours(HALF), times.hours(NEARLY_ALL));
    }

    private List<String> row(Level level, String when, Histogram times) {
        boolean group = times.isOfAGroup();
        return List.of(
                words.level(level),
                when,
                Amount.discreet(times.received()),
                Amount.discreet(times.reviewed()),
                group ? Amount.decimal(times.hours(HALF)) : Amount.NONE,
                group ? Amount.decimal(times.hours(NEARLY_ALL)) : Amount.NONE,
                group ? times.shareInTime() : Amount.NONE,
                Amount.discreet(times.received() - times.reviewed()));
    }

    private Map<Level, Map<LocalDate, Histogram>> counted(ClinicProfile clinic, Period period) {
        var counted = new EnumMap<Level, Map<LocalDate, Histogram>>(Level.class);
        daily.about(clinic.id(), period, """
                        select cast(date_trunc('month', day) as date) as month, level, bucket, sum(cases) as cases,
                            sum(in_time) as in_time
                        from (
                            select day, level, bucket, cases, in_time from clinic.daily_review
                            where clinic_id = :clinic and day between :from and :until
                                and day not in (:stale)
                            union all
                            select received_on, level, %s, 1, case when reviewed_in_time then 1 else 0 end
                            from clinic.case_measure
                            where clinic_id = :clinic and received_on in (:stale)) counted
                        group by 1, 2, 3
                        """.formatted(DailyFigures.BUCKET)).query(row -> {
            at(counted, Level.valueOf(row.getString("level")), row.getObject("month", LocalDate.class))
                    .add(row.getInt("bucket"), row.getLong("cases"), row.getLong("in_time"));
        });
        period.in(jdbc.sql("""
                        select cast(date_trunc('month', received_on) as date) as month, level, count(*) as cases
                        from clinic.case_measure
                        where clinic_id = :clinic and received_on between :from and :until and reviewed_at is null
                            and due_at < :now
                        group by 1, 2
                        """))
                .param("clinic", clinic.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    at(counted, Level.valueOf(row.getString("level")), row.getObject("month", LocalDate.class))
                            .addOverdue(row.getLong("cases"));
                });
        return counted;
    }

    private static Histogram at(Map<Level, Map<LocalDate, Histogram>> counted, Level level, LocalDate month) {
        return counted.computeIfAbsent(level, _ -> new TreeMap<>()).computeIfAbsent(month, _ -> new Histogram());
    }
}
