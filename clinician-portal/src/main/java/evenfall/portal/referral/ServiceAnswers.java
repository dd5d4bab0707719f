package evenfall.portal.referral;

import evenfall.referral.ServiceAnswer;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what receiving services say. */
@Component
public class ServiceAnswers {

    private final AuditTrail trail;

    ServiceAnswers(AuditTrail trail) {
        this.trail = trail;
    }

    /** Takes an answer, once for each message. */
    @Transactional
    public Heard take(ReferralKey referral, UUID messageId, ServiceAnswer answer, Channel channel, Instant at) {
        trail.append(
                referral.clinicId(),
                new Actor.Part("receiving service"),
                "service-answered",
                new Subject("referral", referral.id()),
                Map.of("action", answer.action().name(), "channel", channel.name()));
        return Heard.DONE;
    }
}
