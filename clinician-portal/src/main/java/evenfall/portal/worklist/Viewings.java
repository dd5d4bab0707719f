package evenfall.portal.worklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has which case open. A page says so again and again as long as it is open. */
@Component
@Transactional
class Viewings {

    /** Two signs of life and a half. */
    private static final Duration FRESH = Duration.ofSeconds(50);

    private final JdbcClient jdbc;

    private final Clock clock;

    Viewings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody has a case open. What this person had open before and has not any more goes. */
    void seen(CaseKey key, Staff by) {
        var now = clock.instant();
        jdbc.sql("delete from clinic.viewing where clinic_id = ? and staff_id = ? and seen_at < ?")
                .params(by.clinicId(), by.id(), stale(now))
                .update();
        jdbc.sql("""
                        insert into clinic.viewing (clinic_id, case_id, staff_id, seen_at)
                        select clinic_id, id, ?, ? from clinic.case_file where clinic_id = ? and id = ?
                        on conflict (clinic_id, case_id, staff_id) do update set seen_at = excluded.seen_at
                        """)
                .params(by.id(), now.atOffset(ZoneOffset.UTC), key.clinicId(), key.id())
                .update();
    }

    /** The names of everybody else who has these cases open, by case. */
    @Transactional(readOnly = true)
    Map<UUID, List<String>> others(Staff me, List<UUID> cases) {
        return jdbc
                .sql("""
                        select v.case_id, s.name
                        from clinic.viewing v
                            join clinic.staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
                        where v.clinic_id = ? and v.case_id = any(?) and v.staff_id <> ? and v.seen_at >= ?
                        order by s.name
                        limit 200
                        """)
                .params(me.clinicId(), cases.toArray(UUID[]::new), me.id(), stale(clock.instant()))
                .query((row, _) -> Map.entry(row.getObject("case_id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Object stale(Instant now) {
        return now.minus(FRESH).atOffset(ZoneOffset.UTC);
    }
}
