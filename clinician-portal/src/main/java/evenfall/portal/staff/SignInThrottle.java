package evenfall.portal.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses: after five wrong passphrases an account waits a minute, then two, four, eight and never
 * more than fifteen. Nobody can lock another person out for good.
 */
@Component
class SignInThrottle {

    private static final int FREE = 5;

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean holdsBack(StaffKey key) {
        return jdbc.sql("select times, last_at from clinic.failed_sign_in where clinic_id = ? and staff_id = ?")
                .params(key.clinicId(), key.id())
                .query((row, _) -> until(
                        row.getInt("times"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional()
                .filter(clock.instant()::isBefore)
                .isPresent();
    }

    void count(StaffKey key) {
        jdbc.sql("""
                        insert into clinic.failed_sign_in (clinic_id, staff_id, times, last_at) values (?, ?, 1, ?)
                        on conflict (clinic_id, staff_id)
                        do update set
                            times = case when failed_sign_in.last_at < excluded.last_at - interval '1 day' then 1
                                         else failed_sign_in.times + 1 end,
                            last_at = excluded.last_at
                        """)
                .params(key.clinicId(), key.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(StaffKey key) {
        jdbc.sql("delete from clinic.failed_sign_in where clinic_id = ? and staff_id = ?")
                .params(key.clinicId(), key.id())
                .update();
    }

    private static Instant until(int times, Instant last) {
        if (times < FREE) {
            return last;
        }
        var delay = Duration.ofMinutes(1L << Math.min(times - FREE, 4));
        return last.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
    }
}
