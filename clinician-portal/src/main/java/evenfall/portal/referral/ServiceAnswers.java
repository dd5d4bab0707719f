package evenfall.portal.referral;

import evenfall.referral.ServiceAnswer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what services answer. */
@Service
@Transactional
public class ServiceAnswers {

    private final JdbcClient jdbc;

    ServiceAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Heard take(ReferralKey referral, UUID messageId, ServiceAnswer answer, Channel channel, Instant at) {
        var kept = jdbc.sql("""
                        insert into clinic.referral_event
                            (clinic_id, referral_id, action, became, happened_at, by_kind, channel, message_id)
                        values (?, ?, ?, '', ?, 'SERVICE', ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        referral.clinicId(),
                        referral.id(),
                        answer.action().name(),
                        at.atOffset(ZoneOffset.UTC),
                        channel.name(),
                        messageId)
                .update();
        return kept == 1 ? Heard.DONE : Heard.KNOWN;
    }
}
