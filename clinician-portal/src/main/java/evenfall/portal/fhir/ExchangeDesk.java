package evenfall.portal.fhir;

import evenfall.portal.referral.Dispatch;
import evenfall.portal.referral.Dispatches;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff what became of referrals that leave from system to system, and tries again what does not get on. */
@Service
@Transactional
class ExchangeDesk implements Dispatches {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    private final ExchangeOutbox outbox;

    private final ExchangeSettings settings;

    private final AuditTrail trail;

    private final Clock clock;

    ExchangeDesk(JdbcClient jdbc, ExchangeOutbox outbox, ExchangeSettings settings, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public boolean canReach(String endpoint) {
        try {
            Endpoint.of(endpoint, settings);
            return true;
        } catch (NotExchanged _) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Dispatch> of(ReferralKey key) {
        return jdbc.sql("""
                        select * from clinic.exchange where clinic_id = ? and referral_id = ?
                        order by letter desc, number desc limit 1
                        """)
                .params(key.clinicId(), key.id())
                .query((row, _) -> dispatch(row))
                .optional();
    }

    /** What does not get on, the latest first. */
    @Transactional(readOnly = true)
    ExchangePage stuck(UUID clinic, @Nullable Long before) {
        var found = jdbc.sql("""
                        select e.*, s.name from clinic.exchange e
                            join clinic.service s on s.clinic_id = e.clinic_id and s.id = e.service_id
                        where e.clinic_id = :clinic and e.number < :before
                            and (e.state = 'GAVE_UP' or (e.state = 'WAITING' and e.tries > 0) or e.ask_failure is not null)
                        order by e.number desc limit :most
                        """)
                .param("clinic", clinic)
                .param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
                .param("most", PAGE + 1)
                .query((row, _) -> new ExchangeLine(
                        row.getLong("number"),
                        row.getObject("referral_id", UUID.class),
                        row.getString("reference"),
                        row.getString("name"),
                        dispatch(row)))
                .list();
        var shown = found.stream().limit(PAGE).toList();
        return new ExchangePage(
                shown,
                found.size() > PAGE ? shown.getLast().number() : null,
                !settings.hosts().isEmpty());
    }

    /** Tries one again at once. Whoever asks twice, or after it has arrived, changes nothing. */
    void tryAgain(UUID id, Staff by) {
        if (outbox.tryAgain(by.clinicId(), id, clock.instant())) {
            trail.append(by.clinicId(), by.actor(), "exchange-tried-again", new Subject("exchange", id), Map.of());
        } else if (!exists(id, by.clinicId())) {
            throw new ExchangeNotFound(id);
        }
    }

    private boolean exists(UUID id, UUID clinic) {
        return jdbc.sql("select exists (select from clinic.exchange where clinic_id = ? and id = ?)")
                .params(clinic, id)
                .query(Boolean.class)
                .single();
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        return new Dispatch(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getString("state"),
                place(row.getString("endpoint")),
                row.getInt("tries"),
                row.getString("last_failure"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"),
                instant(row, "asked_at"),
                row.getString("last_status"),
                row.getString("ask_failure"));
    }

    private static String place(String endpoint) {
        try {
            return Objects.requireNonNullElse(URI.create(endpoint.strip()).getHost(), endpoint);
        } catch (IllegalArgumentException _) {
            return endpoint;
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
