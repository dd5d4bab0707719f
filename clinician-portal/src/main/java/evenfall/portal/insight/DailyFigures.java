package evenfall.portal.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts by day what the measures say, so that a page about two years need not read every case of them. A day of which
 * something has changed is counted anew as a whole, so it does no harm to run it twice, or from nothing. Until then whoever
 * reads a figure counts such days from the measures themselves: a figure is never old.
 */
@Component
class DailyFigures {

    /** About how long: each step is some 8 % longer than the one before, so a time is right to 4 %. */
    static final String BUCKET =
            "case when review_minutes is null then -1 else cast(round(12 * ln(greatest(review_minutes, 1))) as int) end";

    /** A week of a very large clinic takes less than a second. */
    private static final int DAYS_AT_ONCE = 7;

    /** In the place of no day at all. */
    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private static final List<String> TABLES = List.of("daily_review", "daily_flag", "daily_decision");

    private final JdbcClient jdbc;

    private final TransactionOperations transaction;

    DailyFigures(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * A statement about the days of a period. Those in {@code :stale} have to be counted from the measures, all others are
     * counted already. The list is in the statement, for so few days are found by an index where the planner knows it.
     */
    StatementSpec about(UUID clinic, Period period, String statement) {
        var stale = period.in(jdbc.sql("""
                        select distinct received_on from clinic.case_measure
                        where clinic_id = :clinic and not counted and received_on between :from and :until
                        """))
                .param("clinic", clinic)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
        return period.in(jdbc.sql(statement))
                .param("clinic", clinic)
                .param("stale", stale.isEmpty() ? List.of(NEVER) : stale);
    }

    void countAll() {
        for (var clinic : clinics()) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> countSome(clinic)));
            }
        }
    }

    private List<UUID> clinics() {
        return jdbc.sql("select distinct clinic_id from clinic.case_measure where not counted limit 1000")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @return whether there was anything to count */
    private boolean countSome(UUID clinic) {
        // two portals that count the same day would each take away what the other has not put in yet
        jdbc.sql("select pg_advisory_xact_lock(hashtext('evenfall daily figures'))")
                .query((_, _) -> true)
                .single();
        var days = stale(clinic);
        if (days.isEmpty()) {
            return false;
        }
        update("""
                update clinic.case_measure set counted = true
                where clinic_id = :clinic and received_on in (:days) and not counted
                """, clinic, days);
        TABLES.forEach(table -> update(
                "delete from clinic.%s where clinic_id = :clinic and day in (:days)".formatted(table), clinic, days));
        update("""
                insert into clinic.daily_review (clinic_id, day, level, bucket, cases, in_time)
                select clinic_id, received_on, level, %s, count(*), count(*) filter (where reviewed_in_time)
                from clinic.case_measure
                where clinic_id = :clinic and received_on in (:days)
                group by 1, 2, 3, 4
                """.formatted(BUCKET), clinic, days);
        update("""
                insert into clinic.daily_flag
                    (clinic_id, day, protocol, rule, raised, shown, acknowledged, in_time, late)
                select m.clinic_id, m.received_on, m.protocol, f.rule, count(*), count(*) filter (where f.shown),
                    count(*) filter (where f.acknowledged), count(*) filter (where m.decided_in_time),
                    count(*) filter (where not m.decided_in_time)
                from clinic.case_measure m join clinic.case_flag f using (clinic_id, case_id)
                where m.clinic_id = :clinic and m.received_on in (:days)
                group by 1, 2, 3, 4
                """, clinic, days);
        update("""
                insert into clinic.daily_decision (clinic_id, day, level, referral_proposed, outcome, level_set, cases)
                select clinic_id, received_on, level, referral_proposed, coalesce(outcome, ''),
                    coalesce(level_set, ''), count(*)
                from clinic.case_measure
                where clinic_id = :clinic and received_on in (:days)
                group by 1, 2, 3, 4, 5, 6
                """, clinic, days);
        return true;
    }

    private List<LocalDate> stale(UUID clinic) {
        return jdbc.sql("""
                        select distinct received_on from clinic.case_measure
                        where clinic_id = ? and not counted order by 1 limit ?
                        """)
                .params(clinic, DAYS_AT_ONCE)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private void update(String statement, UUID clinic, List<LocalDate> days) {
        jdbc.sql(statement).param("clinic", clinic).param("days", days).update();
    }
}
