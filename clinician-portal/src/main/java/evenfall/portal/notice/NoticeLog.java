package evenfall.portal.notice;

import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.mail.MailNotSent;
import evenfall.support.mail.MailOffice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an administrator which notices went out, and tries again what was given up. */
@Service
@Transactional
class NoticeLog {

    static final int PAGE = 50;

    static final int COUNTED = 100;

    private final JdbcClient jdbc;

    private final Recipients recipients;

    private final MailOffice mail;

    private final AuditTrail trail;

    private final Clock clock;

    NoticeLog(JdbcClient jdbc, Recipients recipients, MailOffice mail, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.mail = mail;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest first, all of them or those in one state. */
    @Transactional(readOnly = true)
    LogPage page(UUID clinic, @Nullable LogState state, @Nullable Long before) {
        var found = jdbc.sql(
                        """
                        select o.id, o.number, s.name, o.kind, o.told_at, o.state, o.tries, o.last_failure, o.due_at,
                            o.settled_at
                        from clinic.notice_outbox o
                            join clinic.staff s on s.clinic_id = o.clinic_id and s.id = o.staff_id
                        where o.clinic_id = :clinic and o.number < :before
                        """ + (state == null ? "" : " and o.state = :state") + " order by o.number desc limit :most")
                .param("clinic", clinic)
                .param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
                .param("state", state == null ? null : state.name())
                .param("most", PAGE + 1)
                .query((row, _) -> line(row))
                .list();
        var shown = found.stream().limit(PAGE).toList();
        return new LogPage(
                shown,
                found.size() > PAGE ? shown.getLast().number() : null,
                givenUp(clinic),
                recipients.everybody(clinic, NoticeKind.EMERGENCY).stream().anyMatch(Recipient::isHeardAtAnyHour),
                mail.isOpen());
    }

    private int givenUp(UUID clinic) {
        return jdbc.sql("""
                        select count(*) from (
                            select from clinic.notice_outbox where clinic_id = ? and state = 'GAVE_UP' limit ?) as given_up
                        """).params(clinic, COUNTED).query(Integer.class).single();
    }

    /** Tries one again that was given up. Whoever asks twice, or after somebody else, changes nothing. */
    void tryAgain(UUID id, Staff by) {
        var again = jdbc.sql("""
                        update clinic.notice_outbox set state = 'WAITING', settled_at = null, tries = 0, due_at = ?
                        where clinic_id = ? and id = ? and state = 'GAVE_UP'
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), by.clinicId(), id)
                .update();
        if (again == 1) {
            record(id, 1, by);
        } else if (!exists(id, by.clinicId())) {
            throw new NoticeNotFound(id);
        }
    }

    /** Tries everything again that was given up, as when the mail server was away for days. */
    int tryAllAgain(Staff by) {
        var again = jdbc.sql("""
                        update clinic.notice_outbox set state = 'WAITING', settled_at = null, tries = 0, due_at = ?
                        where clinic_id = ? and state = 'GAVE_UP'
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), by.clinicId())
                .update();
        if (again > 0) {
            record(null, again, by);
        }
        return again;
    }

    private boolean exists(UUID id, UUID clinic) {
        return jdbc.sql("select exists (select from clinic.notice_outbox where clinic_id = ? and id = ?)")
                .params(clinic, id)
                .query(Boolean.class)
                .single();
    }

    private void record(@Nullable UUID id, int notices, Staff by) {
        trail.append(
                by.clinicId(), by.actor(), "notice-tried-again", new Subject("notice", id), Map.of("notices", notices));
    }

    private static LogLine line(ResultSet row) throws SQLException {
        return new LogLine(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("name"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                LogState.valueOf(row.getString("state")),
                row.getInt("tries"),
                Optional.ofNullable(row.getString("last_failure"))
                        .map(MailNotSent.Because::valueOf)
                        .orElse(null),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
