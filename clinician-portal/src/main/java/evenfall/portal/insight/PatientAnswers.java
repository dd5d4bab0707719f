package evenfall.portal.insight;

import evenfall.support.clinic.ClinicProfile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long patients take to answer what was asked back, by the month in which they were asked. */
@Component
class PatientAnswers implements Figure {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

    private final JdbcClient jdbc;

    private final Words words;

    PatientAnswers(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public FigureName name() {
        return FigureName.ANSWERS;
    }

    /** @param middle in days */
    private record Asked(LocalDate month, long asked, long answered, OptionalDouble middle, OptionalDouble upper) {

        boolean isOfAGroup() {
            return answered >= Amount.GROUP;
        }
    }

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var months = asked(clinic, period);
        var byMonth = months.stream().collect(Collectors.toMap(Asked::month, Function.identity()));
        var heads = words.heads("month", "asked-back", "answered", "median-days", "nearly-all-days", "unanswered");
        long asked = months.stream().mapToLong(Asked::asked).sum();
        long answered = months.stream().mapToLong(Asked::answered).sum();
        return new Drawing(
                name(),
                List.of(Columns.of(
                        words.title(name()),
                        words.text("insight.answers.desc", Amount.discreet(asked), Amount.discreet(answered)),
                        period.months().map(it -> value(it, byMonth)).toList())),
                List.of(),
                new Sheet(heads, months.stream().map(this::row).toList()));
    }

    private static Columns.Value value(LocalDate month, Map<LocalDate, Asked> months) {
        var asked = months.get(month);
        return asked == null || !asked.isOfAGroup()
                ? new Columns.Value(SHORT.format(month), OptionalDouble.empty(), OptionalDouble.empty())
                : new Columns.Value(SHORT.format(month), asked.middle(), asked.upper());
    }

    private List<String> row(Asked asked) {
        boolean group = asked.isOfAGroup();
        return List.of(
                words.month(asked.month()),
                Amount.discreet(asked.asked()),
                Amount.discreet(asked.answered()),
                group ? Amount.decimal(asked.middle()) : Amount.NONE,
                group ? Amount.decimal(asked.upper()) : Amount.NONE,
                Amount.discreet(asked.asked() - asked.answered()));
    }

    private List<Asked> asked(ClinicProfile clinic, Period period) {
        return period.in(jdbc.sql("""
                        select cast(date_trunc('month', asked_at at time zone :zone) as date) as month,
                            count(*) as asked, count(answered_at) as answered,
                            percentile_disc(0.5) within group (order by days) as middle,
                            percentile_disc(0.9) within group (order by days) as upper
                        from (
                            select asked_at, answered_at,
                                cast(extract(epoch from answered_at - asked_at) / 86400 as float8) as days
                            from clinic.question_back
                            where clinic_id = :clinic and asked_at >= :from and asked_at < :until) asked
                        group by 1 order by 1
                        """), clinic.timeZone())
                .param("clinic", clinic.id())
                .query((row, _) -> new Asked(
                        row.getObject("month", LocalDate.class),
                        row.getLong("asked"),
                        row.getLong("answered"),
                        optional(row.getObject("middle", Double.class)),
                        optional(row.getObject("upper", Double.class))))
                .list();
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
