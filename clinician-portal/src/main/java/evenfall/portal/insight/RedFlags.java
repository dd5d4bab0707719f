package evenfall.portal.insight;

import evenfall.support.clinic.ClinicProfile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Findings that could not wait: how often they were raised, and how they were answered, by the patient and by us. */
@Component
class RedFlags implements Figure {

    private static final int MOST = 100;

    private static final int DRAWN = 12;

    private final DailyFigures daily;

    private final Words words;

    RedFlags(DailyFigures daily, Words words) {
        this.daily = daily;
        this.words = words;
    }

    @Override
    public FigureName name() {
        return FigureName.FLAGS;
    }

    private record Flag(
            String protocol, String rule, long raised, long shown, long acknowledged, long inTime, long late) {}

    @Override
    public Drawing of(ClinicProfile clinic, Period period) {
        var flags = flags(clinic, period);
        var drawn = flags.stream()
                .filter(it -> !Amount.isFew(it.raised()))
                .limit(DRAWN)
                .map(it -> new Bars.Row(
                        finding(it), List.of(it.inTime(), it.late(), it.raised() - it.inTime() - it.late())))
                .toList();
        var parts = words.heads("decided-in-time", "decided-late", "undecided");
        var heads = words.heads(
                "finding",
                "rule",
                "level",
                "raised",
                "shown",
                "acknowledged",
                "decided-in-time",
                "decided-late",
                "undecided");
        long raised = flags.stream().mapToLong(Flag::raised).sum();
        return new Drawing(
                name(),
                List.of(),
                List.of(Bars.of(
                        words.title(name()),
                        words.text("insight.flags.desc", Amount.discreet(raised), flags.size()),
                        parts,
                        drawn)),
                new Sheet(heads, flags.stream().map(this::row).toList()));
    }

    private List<String> row(Flag flag) {
        boolean few = Amount.isFew(flag.raised());
        return List.of(
                finding(flag),
                flag.rule(),
                words.rule(flag.protocol(), flag.rule())
                        .map(it -> words.level(it.level()))
                        .orElse(Amount.NONE),
                Amount.discreet(flag.raised()),
                few ? Amount.NONE : Amount.discreet(flag.shown()),
                few ? Amount.NONE : Amount.discreet(flag.acknowledged()),
                few ? Amount.NONE : Amount.discreet(flag.inTime()),
                few ? Amount.NONE : Amount.discreet(flag.late()),
                few ? Amount.NONE : Amount.discreet(flag.raised() - flag.inTime() - flag.late()));
    }

    private String finding(Flag flag) {
        return words.rule(flag.protocol(), flag.rule()).map(it -> it.finding()).orElse(flag.rule());
    }

    private List<Flag> flags(ClinicProfile clinic, Period period) {
        return daily.about(clinic.id(), period, """
                        select protocol, rule, sum(raised) as raised, sum(shown) as shown,
                            sum(acknowledged) as acknowledged, sum(in_time) as in_time, sum(late) as late
                        from (
                            select protocol, rule, raised, shown, acknowledged, in_time, late from clinic.daily_flag
                            where clinic_id = :clinic and day between :from and :until
                                and day not in (:stale)
                            union all
                            select m.protocol, f.rule, 1, cast(f.shown as int), cast(f.acknowledged as int),
                                cast(coalesce(m.decided_in_time, false) as int),
                                cast(coalesce(not m.decided_in_time, false) as int)
                            from clinic.case_measure m join clinic.case_flag f using (clinic_id, case_id)
                            where m.clinic_id = :clinic and m.received_on in (:stale)) counted
                        group by 1, 2
                        order by raised desc, protocol, rule
                        limit :most
                        """)
                .param("most", MOST)
                .query((row, _) -> new Flag(
                        row.getString("protocol"),
                        row.getString("rule"),
                        row.getLong("raised"),
                        row.getLong("shown"),
                        row.getLong("acknowledged"),
                        row.getLong("in_time"),
                        row.getLong("late")))
                .list();
    }
}
