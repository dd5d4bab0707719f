package evenfall.portal.insight;

import evenfall.support.clinic.ClinicProfile;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of the forms that were begun in a week were sent, by version of the questions. */
@Component
class FormWeeks implements Figure {

    private static final int MOST = 500;

    private static final int DRAWN = 12;

    private final JdbcClient jdbc;

    private final Words words;

    FormWeeks(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public FigureName name() {
        return FigureName.WEEKS;
    }

    private record Week(LocalDate monday, String version, long begun, long sent) {}

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var weeks = weeks(clinic, period);
        var drawn = weeks.stream()
                .limit(DRAWN)
                .map(it -> new Bars.Row(label(it), List.of(it.sent(), Math.max(0, it.begun() - it.sent()))))
                .toList();
        var heads = words.heads("week", "version", "begun", "sent", "sent-share");
        return new Drawing(
                name(),
                List.of(),
                List.of(Bars.of(
                        words.title(name()), words.text("insight.weeks.desc"), words.heads("sent", "not-sent"), drawn)),
                new Sheet(
                        heads,
                        weeks.stream()
                                .map(it -> List.of(
                                        words.day(it.monday()),
                                        it.version(),
                                        Amount.shown(it.begun()),
                                        Amount.shown(it.sent()),
                                        Amount.share(it.sent(), it.begun())))
                                .toList()));
    }

    private String label(Week week) {
        return words.text("insight.week", words.day(week.monday()), week.version());
    }

    private List<Week> weeks(ClinicProfile clinic, Period period) {
        return period.in(jdbc.sql("""
                        select cast(date_trunc('week', day) as date) as monday, protocol_version,
                            coalesce(sum(done) filter (where step = 'BEGUN'), 0) as begun,
                            coalesce(sum(done) filter (where step = 'SENT'), 0) as sent
                        from intake.page_count
                        where clinic_id = :clinic and day between :from and :until and step in ('BEGUN', 'SENT')
                        group by 1, 2
                        order by 1 desc, 2 desc
                        limit :most
                        """))
                .param("clinic", clinic.id())
                .param("most", MOST)
                .query((row, _) -> new Week(
                        row.getObject("monday", LocalDate.class),
                        row.getString("protocol_version"),
                        row.getLong("begun"),
                        row.getLong("sent")))
                .list();
    }
}
