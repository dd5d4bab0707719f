package evenfall.portal.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures how long our own referrals of the last year took from the letter to the appointment, for the directory of
 * services. Of a few nothing is said: one of them would be somebody.
 */
@Component
class Waits {

    private static final Duration YEAR = Duration.ofDays(365);

    private static final int GROUP = 5;

    private final JdbcClient jdbc;

    private final Clock clock;

    Waits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts all services of all clinics anew. */
    @Transactional
    void measure() {
        jdbc.sql("""
                        with waits as (
                            select clinic_id, service_id, count(*) as waits,
                                cast(round(percentile_cont(0.5) within group (
                                    order by extract(epoch from appointment_at - sent_at) / 86400)) as integer) as days
                            from clinic.referral
                            where sent_at >= :since and appointment_at >= sent_at and service_id is not null
                            group by clinic_id, service_id)
                        update clinic.service s
                        set wait_days = case when w.waits >= :group then w.days end, waits_counted = coalesce(w.waits, 0)
                        from clinic.service one left join waits w on w.clinic_id = one.clinic_id and w.service_id = one.id
                        where s.clinic_id = one.clinic_id and s.id = one.id
                            and (s.wait_days, s.waits_counted) is distinct from
                                (case when w.waits >= :group then w.days end, coalesce(w.waits, 0)::integer)
                        """)
                .param("since", clock.instant().minus(YEAR).atOffset(ZoneOffset.UTC))
                .param("group", GROUP)
                .update();
    }
}
