package evenfall.portal.referral;

import evenfall.access.Role;
import evenfall.portal.notice.Notice;
import evenfall.portal.notice.NoticeKind;
import evenfall.portal.notice.Notices;
import evenfall.referral.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Alerts one after the other when a referral should have gone on and has not: its owner, then the coordinators, then the
 * clinicians, then whoever leads the clinic. Each is told once of the same thing. Where there is nobody on a rung, the next
 * is alerted at once.
 */
@Component
class Escalation {

    private static final int IN_ONE_TRANSACTION = 50;

    private static final int RUNGS = 4;

    private static final int EVERYBODY = 500;

    private final JdbcClient jdbc;

    private final Notices notices;

    private final Due due;

    private final TransactionOperations transaction;

    private final Clock clock;

    Escalation(JdbcClient jdbc, Notices notices, Due due, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.due = due;
        this.transaction = transaction;
        this.clock = clock;
    }

    void alertAll() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> alertSome(clock.instant())))) {
            // as long as there are more
        }
    }

    private boolean alertSome(Instant now) {
        var owed = take(now);
        owed.forEach(it -> alert(it, now));
        return owed.size() == IN_ONE_TRANSACTION;
    }

    /** Whoever is at one of them meanwhile is not waited for: it is tried again in a minute. */
    private List<Owed> take(Instant now) {
        return jdbc.sql("""
                        select r.clinic_id, r.id, r.case_id, f.reference, r.owner_id, r.priority, r.entered_at, r.rung
                        from clinic.referral r
                            join clinic.case_file f on f.clinic_id = r.clinic_id and f.id = r.case_id
                        where r.alert_at <= ?
                        order by r.alert_at
                        limit ?
                        for update of r skip locked
                        """)
                .params(now.atOffset(ZoneOffset.UTC), IN_ONE_TRANSACTION)
                .query((row, _) -> owed(row))
                .list();
    }

    private void alert(Owed it, Instant now) {
        int rung = it.rung();
        var people = people(it, rung);
        while (people.isEmpty() && rung < RUNGS - 1) {
            rung++;
            people = people(it, rung);
        }
        notices.tell(
                new Notice(
                        NoticeKind.REFERRAL_STUCK,
                        it.clinic(),
                        it.about(),
                        it.reference(),
                        "%s %s".formatted(it.id(), it.enteredAt())),
                people);
        next(it, rung + 1, now);
    }

    /** After the last rung it stands among what is stuck, and nobody is told again. */
    private void next(Owed it, int rung, Instant now) {
        var next = rung < RUNGS ? due.escalation(it.clinic(), it.priority(), now) : null;
        jdbc.sql("update clinic.referral set rung = :rung, alert_at = :at where clinic_id = :clinic and id = :id")
                .param("rung", rung)
                .param("at", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("clinic", it.clinic())
                .param("id", it.id())
                .update();
    }

    private List<UUID> people(Owed it, int rung) {
        return switch (rung) {
            case 0 -> active(it.clinic(), "id = ?", it.owner());
            case 1 -> active(it.clinic(), "role = ?", Role.COORDINATOR.name());
            case 2 -> active(it.clinic(), "role = ?", Role.CLINICIAN.name());
            default -> active(it.clinic(), "lead = ?", true);
        };
    }

    private List<UUID> active(UUID clinic, String which, Object value) {
        return jdbc.sql("select id from clinic.staff where clinic_id = ? and state = 'ACTIVE' and " + which
                        + " order by id limit " + EVERYBODY)
                .params(clinic, value)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                row.getObject("clinic_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                row.getObject("owner_id", UUID.class),
                Priority.valueOf(row.getString("priority")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getInt("rung"));
    }

    private record Owed(
            UUID clinic,
            UUID id,
            UUID about,
            String reference,
            UUID owner,
            Priority priority,
            Instant enteredAt,
            int rung) {}
}
