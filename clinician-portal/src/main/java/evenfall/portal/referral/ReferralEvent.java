package evenfall.portal.referral;

import evenfall.privacy.Confidential;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import evenfall.referral.ServiceAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a referral.
 *
 * @param hasAttachment whether a document came with it
 * @param outOfTurn whether it came when it could not be done any more
 * @param lookedAt when somebody looked at what came out of turn
 */
record ReferralEvent(
        long number,
        ReferralAction action,
        ReferralState became,
        Instant at,
        Mover.Kind by,
        @Nullable String byName,
        @Nullable Channel channel,
        @Nullable Said said,
        boolean hasAttachment,
        boolean outOfTurn,
        @Nullable Instant lookedAt) {

    /** For those who may not read cases: when and where the patient is expected, and nothing else that was said. */
    ReferralEvent withoutClinicalWords() {
        var appointment = said != null && said.answer() instanceof ServiceAnswer.Booked ? said : null;
        return new ReferralEvent(
                number, action, became, at, by, byName, channel, appointment, hasAttachment, outOfTurn, lookedAt);
    }

    /** What was said in words; absent where nothing was, or nothing but an appointment. */
    public @Nullable Confidential words() {
        if (said == null) {
            return null;
        }
        return switch (said.answer()) {
            case ServiceAnswer.Accepted accepted -> accepted.note();
            case ServiceAnswer.Declined declined -> declined.reason();
            case ServiceAnswer.MoreWanted more -> more.what();
            case ServiceAnswer.Replied reply -> reply.text();
            case ServiceAnswer.Received _, ServiceAnswer.Booked _, ServiceAnswer.Missed _, ServiceAnswer.Seen _ -> null;
            case null -> said.note();
        };
    }

    /** The appointment that was given, if one was. */
    public ServiceAnswer.@Nullable Booked booked() {
        return said != null && said.answer() instanceof ServiceAnswer.Booked booked ? booked : null;
    }

    /** Whether somebody should still look at it. */
    public boolean isOpen() {
        return outOfTurn && lookedAt == null;
    }
}
