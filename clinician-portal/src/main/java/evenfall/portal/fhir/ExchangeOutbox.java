package evenfall.portal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.KeyFolder;
import evenfall.envelope.RecordKeys;
import evenfall.portal.referral.ReferralKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to leave for services and what has, and what became of it. */
@Component("exchangeOutbox")
@Transactional(propagation = Propagation.MANDATORY)
class ExchangeOutbox {

    /** Longer than any service is waited for, twice; after that another portal may try. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private static final byte[] CONTENT = "exchange".getBytes(UTF_8);

    private static final byte[] ANSWER = "exchange-answer".getBytes(UTF_8);

    private final JdbcClient jdbc;

    private final RecordKeys keys;

    ExchangeOutbox(JdbcClient jdbc, KeyFolder folder) {
        this.jdbc = jdbc;
        this.keys = folder.recordKeys();
    }

    /** Where something goes, and under which reference. */
    record Address(UUID serviceId, String endpoint, String reference) {}

    void putReferral(ReferralKey referral, int letter, Address to, byte[] content, Instant at) {
        put(referral, What.REFERRAL, letter, to, keys.seal(content, CONTENT), at);
    }

    private void put(ReferralKey referral, What what, int letter, Address to, byte @Nullable [] sealed, Instant at) {
        jdbc.sql("""
                        insert into clinic.exchange (clinic_id, id, referral_id, what, letter, reference, service_id,
                            endpoint, content, told_at, due_at)
                        values (:clinic, gen_random_uuid(), :referral, :what, :letter, :reference, :service,
                            :endpoint, cast(:content as bytea), :at, :at)
                        on conflict do nothing
                        """)
                .param("clinic", referral.clinicId())
                .param("referral", referral.id())
                .param("what", what.name())
                .param("letter", letter)
                .param("reference", to.reference())
                .param("service", to.serviceId())
                .param("endpoint", to.endpoint())
                .param("content", sealed)
                .param("at", utc(at))
                .update();
    }

    /**
     * Calls off whatever was sent of a referral before. What has not left for certain does not leave any more; for the
     * rest it is told to the service.
     *
     * @param before letters with a smaller number only
     */
    void withdraw(ReferralKey referral, int before, Instant at) {
        // never tried, and in nobody's hands: nobody outside knows of it
        jdbc.sql("""
                        update clinic.exchange
                        set state = 'NOT_WANTED', settled_at = :at, content = null
                        where clinic_id = :clinic and referral_id = :referral and what = 'REFERRAL' and letter < :before
                            and state = 'WAITING' and tries = 0 and last_failure is null and held_until is null
                        """)
                .param("clinic", referral.clinicId())
                .param("referral", referral.id())
                .param("before", before)
                .param("at", utc(at))
                .update();
        reached(referral, before).forEach(it -> put(referral, What.WITHDRAWAL, it.letter(), it.to(), null, at));
        jdbc.sql("""
                        update clinic.exchange set state = 'NOT_WANTED', settled_at = coalesce(settled_at, :at), content = null
                        where clinic_id = :clinic and referral_id = :referral and what = 'REFERRAL' and letter < :before
                            and state in ('WAITING', 'GAVE_UP')
                        """)
                .param("clinic", referral.clinicId())
                .param("referral", referral.id())
                .param("before", before)
                .param("at", utc(at))
                .update();
    }

    private record Reached(int letter, Address to) {}

    /** What the service has, or may have. */
    private List<Reached> reached(ReferralKey referral, int before) {
        return jdbc.sql("""
                        select letter, service_id, endpoint, reference from clinic.exchange
                        where clinic_id = :clinic and referral_id = :referral and what = 'REFERRAL' and letter < :before
                            and state in ('WAITING', 'SENT', 'GAVE_UP')
                        """)
                .param("clinic", referral.clinicId())
                .param("referral", referral.id())
                .param("before", before)
                .query((row, _) -> new Reached(
                        row.getInt("letter"),
                        new Address(
                                row.getObject("service_id", UUID.class),
                                row.getString("endpoint"),
                                row.getString("reference"))))
                .list();
    }

    /** What a service says of letters that another one has taken the place of does not count. */
    void stopAsking(ReferralKey referral, int before) {
        jdbc.sql("""
                        update clinic.exchange set ask_at = null, ask_failure = null
                        where clinic_id = ? and referral_id = ? and letter < ? and ask_at is not null
                        """).params(referral.clinicId(), referral.id(), before).update();
    }

    /**
     * Takes what has to leave next, and holds it for a while. Nothing overtakes what is about the same referral.
     *
     * @param away endpoints that had no luck just now
     */
    Optional<Waiting> take(Instant now, Collection<String> away) {
        var taken = jdbc.sql("""
                        select e.* from clinic.exchange e
                        where e.state = 'WAITING' and e.due_at <= :now
                            and (e.held_until is null or e.held_until <= :now)
                            and e.endpoint <> all (cast(:away as text[]))
                            and not exists (select from clinic.exchange b
                                where b.clinic_id = e.clinic_id and b.referral_id = e.referral_id and b.number < e.number
                                    and (b.state = 'WAITING' or b.held_until > :now))
                        order by e.due_at, e.number
                        limit 1
                        for update of e skip locked
                        """)
                .param("now", utc(now))
                .param("away", away.toArray(String[]::new))
                .query((row, _) -> waiting(row))
                .optional();
        taken.ifPresent(it -> hold(it.clinicId(), it.id(), now));
        return taken;
    }

    private void hold(UUID clinic, UUID id, Instant now) {
        jdbc.sql("update clinic.exchange set held_until = ? where clinic_id = ? and id = ?")
                .params(utc(now.plus(HOLD)), clinic, id)
                .update();
    }

    /**
     * It has arrived. Whatever was called off meanwhile stays so, and is told to the service next.
     *
     * @param task what the service calls it, if it is known
     * @param ask when to ask how far it is
     */
    void markSent(Waiting sent, @Nullable String task, @Nullable Instant ask, Instant at) {
        jdbc.sql("""
                        update clinic.exchange
                        set ask_at = case when state = 'WAITING' then cast(:ask as timestamptz) end,
                            settled_at = case when state = 'WAITING' then :at else settled_at end,
                            state = case when state = 'WAITING' then 'SENT' else state end,
                            task_id = :task, tries = tries + 1, held_until = null, content = null
                        where clinic_id = :clinic and id = :id
                        """)
                .param("ask", ask == null ? null : utc(ask))
                .param("at", utc(at))
                .param("task", task)
                .param("clinic", sent.clinicId())
                .param("id", sent.id())
                .update();
    }

    /** To be tried again at that time. */
    void postpone(Waiting failed, Instant until, Trouble because) {
        jdbc.sql("""
                        update clinic.exchange
                        set due_at = ?, tries = tries + 1, last_failure = ?, held_until = null
                        where clinic_id = ? and id = ?
                        """)
                .params(utc(until), because.name(), failed.clinicId(), failed.id())
                .update();
    }

    void giveUp(Waiting failed, Trouble because, Instant at) {
        jdbc.sql("""
                        update clinic.exchange
                        set settled_at = case when state = 'WAITING' then :at else settled_at end,
                            state = case when state = 'WAITING' then 'GAVE_UP' else state end,
                            tries = tries + 1, last_failure = :because, held_until = null
                        where clinic_id = :clinic and id = :id
                        """)
                .param("at", utc(at))
                .param("because", because.name())
                .param("clinic", failed.clinicId())
                .param("id", failed.id())
                .update();
    }

    /** Takes the referral that a service is to be asked about next, and holds it for a while. */
    Optional<Followed> takeToAsk(Instant now, Collection<String> away) {
        var taken = jdbc.sql("""
                        select e.*, exists (select from clinic.exchange w
                            where w.clinic_id = e.clinic_id and w.referral_id = e.referral_id and w.letter = e.letter
                                and w.what = 'WITHDRAWAL') as withdrawn
                        from clinic.exchange e
                        where e.ask_at <= :now and (e.held_until is null or e.held_until <= :now)
                            and e.endpoint <> all (cast(:away as text[]))
                        order by e.ask_at
                        limit 1
                        for update of e skip locked
                        """)
                .param("now", utc(now))
                .param("away", away.toArray(String[]::new))
                .query((row, _) -> followed(row))
                .optional();
        taken.ifPresent(it -> hold(it.clinicId(), it.id(), now));
        return taken;
    }

    /**
     * The service was asked and has answered.
     *
     * @param answer by which the answer is known when it comes again
     * @param next when to ask again; not any more if none
     */
    void markAsked(Followed asked, TaskNews news, byte @Nullable [] answer, @Nullable Instant next, Instant at) {
        jdbc.sql("""
                        update clinic.exchange
                        set ask_at = case when ask_at is null then null else cast(:next as timestamptz) end, asked_at = :at, task_id = :task, last_status = :status,
                            last_answer = coalesce(cast(:answer as bytea), last_answer), ask_failure = :trouble,
                            held_until = null
                        where clinic_id = :clinic and id = :id
                        """)
                .param("next", next == null ? null : utc(next))
                .param("at", utc(at))
                .param("task", news.task())
                .param("status", news.status())
                .param("answer", answer == null ? null : keys.seal(answer, ANSWER))
                .param("trouble", news.trouble() == null ? null : news.trouble().name())
                .param("clinic", asked.clinicId())
                .param("id", asked.id())
                .update();
    }

    void markNotAnswered(Followed asked, Trouble because, Instant next, Instant at) {
        jdbc.sql("""
                        update clinic.exchange
                        set ask_at = case when ask_at is null then null else cast(:next as timestamptz) end,
                            asked_at = :at, ask_failure = :because, held_until = null
                        where clinic_id = :clinic and id = :id
                        """)
                .param("next", utc(next))
                .param("at", utc(at))
                .param("because", because.name())
                .param("clinic", asked.clinicId())
                .param("id", asked.id())
                .update();
    }

    /** Tries again at once what was given up or waits, or asks again at once; false if there is nothing to be tried. */
    boolean tryAgain(UUID clinic, UUID id, Instant now) {
        var again = jdbc.sql("""
                        update clinic.exchange
                        set state = 'WAITING', settled_at = null, tries = 0, due_at = :now
                        where clinic_id = :clinic and id = :id and state in ('WAITING', 'GAVE_UP')
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .param("now", utc(now))
                .update();
        var asked = jdbc.sql(
                        "update clinic.exchange set ask_at = ? where clinic_id = ? and id = ? and ask_at is not null")
                .params(utc(now), clinic, id)
                .update();
        return again + asked > 0;
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var sealed = row.getBytes("content");
        return new Waiting(
                row.getObject("clinic_id", UUID.class),
                row.getObject("id", UUID.class),
                referral(row),
                What.valueOf(row.getString("what")),
                row.getInt("letter"),
                row.getString("endpoint"),
                sealed == null ? null : keys.open(sealed, CONTENT),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getInt("tries") > 0
                        || row.getString("last_failure") != null
                        || row.getObject("held_until", OffsetDateTime.class) != null);
    }

    private Followed followed(ResultSet row) throws SQLException {
        var sealed = row.getBytes("last_answer");
        return new Followed(
                row.getObject("clinic_id", UUID.class),
                row.getObject("id", UUID.class),
                referral(row),
                row.getInt("letter"),
                row.getObject("service_id", UUID.class),
                row.getString("endpoint"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                row.getString("task_id"),
                row.getBoolean("withdrawn"),
                sealed == null ? null : keys.open(sealed, ANSWER),
                Optional.ofNullable(row.getString("ask_failure"))
                        .map(Trouble::valueOf)
                        .orElse(null));
    }

    private static ReferralKey referral(ResultSet row) throws SQLException {
        return new ReferralKey(row.getObject("clinic_id", UUID.class), row.getObject("referral_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
