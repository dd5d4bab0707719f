package evenfall.portal.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for cases that have waited too long and tells whoever works on them, once for each time a case was due. Of one
 * that is nobody's everybody is told.
 */
@Component
class OverdueSweep {

    private static final int IN_ONE_TRANSACTION = 50;

    private final JdbcClient jdbc;

    private final Notices notices;

    private final TransactionOperations transaction;

    private final Clock clock;

    OverdueSweep(JdbcClient jdbc, Notices notices, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    void tellAll() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> tellSome()))) {
            // as long as there are more
        }
    }

    private boolean tellSome() {
        var overdue = take(clock.instant());
        overdue.forEach(this::tell);
        return overdue.size() == IN_ONE_TRANSACTION;
    }

    private List<Overdue> take(Instant now) {
        return jdbc.sql("""
                        with overdue as (
                            select clinic_id, id from clinic.case_file
                            where state = 'WAITING' and overdue_told_for is distinct from due_at and due_at <= ?
                            order by due_at
                            limit ?
                            for update skip locked)
                        update clinic.case_file c set overdue_told_for = c.due_at
                        from overdue o
                        where c.clinic_id = o.clinic_id and c.id = o.id
                        returning c.clinic_id, c.id, c.reference, c.due_at, c.owner_id
                        """)
                .params(now.atOffset(ZoneOffset.UTC), IN_ONE_TRANSACTION)
                .query((row, _) -> overdue(row))
                .list();
    }

    private void tell(Overdue it) {
        var notice = new Notice(
                NoticeKind.OVERDUE,
                it.clinicId(),
                it.caseId(),
                it.reference(),
                it.due().toString());
        if (it.owner() == null) {
            notices.tellEverybody(notice);
        } else {
            notices.tell(notice, Set.of(it.owner()));
        }
    }

    private static Overdue overdue(ResultSet row) throws SQLException {
        return new Overdue(
                row.getObject("clinic_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("owner_id", UUID.class));
    }

    private record Overdue(
            UUID clinicId,
            UUID caseId,
            String reference,
            Instant due,
            @Nullable UUID owner) {}
}
