package evenfall.portal.notice;

import evenfall.support.mail.MailNotSent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail that has to leave, and what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    /** What one mail can hold and still be read. */
    static final int IN_ONE_MAIL = 30;

    /** Longer than any mail server is waited for; after that another portal may try. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To whom, and not before when. */
    record Address(UUID staffId, Instant due) {}

    void put(Notice notice, List<Address> to, Instant at) {
        jdbc.sql("""
                        insert into clinic.notice_outbox
                            (clinic_id, id, staff_id, kind, case_id, reference, occasion, told_at, due_at)
                        select :clinic, gen_random_uuid(), a.staff_id, :kind, :case, :reference, :occasion, :at, a.due
                        from unnest(cast(:staff as uuid[]), cast(:due as timestamptz[])) as a (staff_id, due)
                        on conflict do nothing
                        """)
                .param("clinic", notice.clinicId())
                .param("kind", notice.kind().name())
                .param("case", notice.caseId())
                .param("reference", notice.reference())
                .param("occasion", notice.occasion())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("staff", to.stream().map(it -> it.staffId().toString()).toArray(String[]::new))
                .param("due", to.stream().map(it -> it.due().toString()).toArray(String[]::new))
                .update();
    }

    /**
     * Takes everything that has to leave to one person by now, in the order in which it happened, and holds it for a
     * while. What could not be sent before goes along, so that it is not overtaken.
     */
    List<Waiting> take(Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var taken = jdbc.sql("""
                        with first as (
                            select clinic_id, staff_id from clinic.notice_outbox
                            where state = 'WAITING' and due_at <= :now and (held_until is null or held_until <= :now)
                            order by due_at, number
                            limit 1
                            for update skip locked)
                        select o.* from clinic.notice_outbox o join first using (clinic_id, staff_id)
                        where o.state = 'WAITING' and (o.due_at <= :now or o.tries > 0)
                            and (o.held_until is null or o.held_until <= :now)
                        order by o.number
                        limit :most
                        for update of o skip locked
                        """)
                .param("now", at)
                .param("most", IN_ONE_MAIL)
                .query((row, _) -> waiting(row))
                .list();
        jdbc.sql("update clinic.notice_outbox set held_until = :until where number = any(:numbers)"
                        + " and state = 'WAITING'")
                .param("until", now.plus(HOLD).atOffset(ZoneOffset.UTC))
                .param("numbers", numbers(taken))
                .update();
        return taken;
    }

    void markSent(List<Waiting> sent, Instant at) {
        settle(sent, "SENT", at);
    }

    void markNotWanted(List<Waiting> dropped, Instant at) {
        settle(dropped, "NOT_WANTED", at);
    }

    private void settle(List<Waiting> done, String state, Instant at) {
        jdbc.sql("""
                        update clinic.notice_outbox
                        set state = :state, settled_at = :at, held_until = null, tries = tries + 1
                        where clinic_id = :clinic and id = any(cast(:ids as uuid[]))
                        """)
                .param("state", state)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("clinic", done.getFirst().clinicId())
                .param("ids", done.stream().map(it -> it.id().toString()).toArray(String[]::new))
                .update();
    }

    /** To be tried again at that time. */
    void postpone(Waiting failed, Instant until, MailNotSent.Because because) {
        jdbc.sql("""
                        update clinic.notice_outbox
                        set due_at = ?, tries = tries + 1, last_failure = ?, held_until = null
                        where clinic_id = ? and id = ?
                        """)
                .params(until.atOffset(ZoneOffset.UTC), because.name(), failed.clinicId(), failed.id())
                .update();
    }

    void giveUp(Waiting failed, MailNotSent.Because because, Instant at) {
        jdbc.sql("""
                        update clinic.notice_outbox
                        set state = 'GAVE_UP', settled_at = ?, tries = tries + 1, last_failure = ?, held_until = null
                        where clinic_id = ? and id = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), because.name(), failed.clinicId(), failed.id())
                .update();
    }

    /** Went along with others, and waits for its own time again. */
    void letGo(Waiting taken) {
        jdbc.sql("update clinic.notice_outbox set held_until = null where clinic_id = ? and id = ?")
                .params(taken.clinicId(), taken.id())
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("clinic_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("staff_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    private static Long[] numbers(List<Waiting> taken) {
        return taken.stream().map(Waiting::number).toArray(Long[]::new);
    }
}
