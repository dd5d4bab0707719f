package evenfall.intake.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.DraftKeys;
import evenfall.envelope.EnvelopeRefused;
import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.Draft;
import evenfall.support.mail.MailNotSent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds patients once of what they began, if they asked for it and have not sent it meanwhile. */
@Component
class Reminders {

    static final int DAYS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private static final int MOST_TRIES = 5;

    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    private final DraftKeys keys;

    private final Clinics clinics;

    private final MailToOneself mail;

    private final TransactionOperations transaction;

    private final Clock clock;

    Reminders(
            JdbcClient jdbc,
            DraftKeys keys,
            Clinics clinics,
            MailToOneself mail,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clinics = clinics;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    void note(ResumeCode code, Draft draft, String address) {
        var lookup = keys.candidates(code).stream()
                .map(it -> it.lookup())
                .filter(this::isKept)
                .findFirst()
                .orElseThrow();
        jdbc.sql("""
                        insert into intake.reminder (lookup, sealed, clinic_id, language, due_at)
                        values (:lookup, :sealed, :clinic, :language, :due)
                        on conflict (lookup) do update
                            set sealed = excluded.sealed, due_at = excluded.due_at, tries = 0
                        """)
                .param("lookup", lookup)
                .param("sealed", keys.sealAddress(address.getBytes(UTF_8), lookup))
                .param("clinic", draft.clinicId())
                .param("language", draft.language())
                .param("due", clock.instant().plus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isKept(byte[] lookup) {
        return jdbc.sql("select exists (select from intake.draft where lookup = ?)")
                .param(lookup)
                .query(Boolean.class)
                .single();
    }

    /** Each in a transaction of its own, so that one that cannot be sent keeps no other back. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void sendDue() {
        for (int i = 0; i < AT_ONCE; i++) {
            var sent = transaction.execute(_ -> next().map(this::send).isPresent());
            if (!Boolean.TRUE.equals(sent)) {
                return;
            }
        }
    }

    private Optional<Due> next() {
        return jdbc.sql("""
                        select r.lookup, r.sealed, r.clinic_id, r.language, r.tries, d.state = 'OPEN' as open
                        from intake.reminder r join intake.draft d on d.lookup = r.lookup
                        where r.due_at <= ?
                        order by r.due_at
                        limit 1
                        for update of r skip locked
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Due(
                        row.getBytes("lookup"),
                        row.getBytes("sealed"),
                        row.getObject("clinic_id", UUID.class),
                        row.getString("language"),
                        row.getInt("tries"),
                        row.getBoolean("open")))
                .optional();
    }

    private Due send(Due due) {
        try {
            if (due.open()) {
                var to = new String(keys.openAddress(due.sealed(), due.lookup()), UTF_8);
                mail.sendReminder(clinics.get(due.clinic(), due.language()), to);
            }
            forget(due);
        } catch (EnvelopeRefused e) {
            LOG.warn("A reminder could not be opened and is forgotten");
            forget(due);
        } catch (MailNotSent e) {
            later(due);
        }
        return due;
    }

    private void later(Due due) {
        if (due.tries() + 1 >= MOST_TRIES) {
            LOG.warn("A reminder could not be sent and is forgotten");
            forget(due);
        } else {
            jdbc.sql("update intake.reminder set tries = tries + 1, due_at = ? where lookup = ?")
                    .params(clock.instant().plus(BETWEEN_TRIES).atOffset(ZoneOffset.UTC), due.lookup())
                    .update();
        }
    }

    private void forget(Due due) {
        jdbc.sql("delete from intake.reminder where lookup = ?")
                .param(due.lookup())
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Due(byte[] lookup, byte[] sealed, UUID clinic, String language, int tries, boolean open) {}
}
