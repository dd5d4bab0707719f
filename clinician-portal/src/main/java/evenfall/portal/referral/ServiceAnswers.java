package evenfall.portal.referral;

import evenfall.referral.ServiceAnswer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where everything goes in that receiving services say, whatever way it came. */
@Service
@Transactional
public class ServiceAnswers {

    private final Referrals referrals;

    private final ReferralMoves moves;

    ServiceAnswers(Referrals referrals, ReferralMoves moves) {
        this.referrals = referrals;
        this.moves = moves;
    }

    /**
     * Takes in what a service said. Nothing is refused: what cannot be done any more is kept for somebody to look at.
     *
     * @param message names what was said; said again it counts once
     * @param at when it was said
     */
    public Heard take(ReferralKey key, UUID message, ServiceAnswer answer, Channel channel, Instant at) {
        return moves.hear(referrals.hold(key), answer, new Mover.Service(channel), message, at);
    }

    /** What the patient says about the visit. */
    public Heard takeFromPatient(ReferralKey key, UUID message, ServiceAnswer answer, Instant at) {
        return moves.hear(referrals.hold(key), answer, new Mover.Patient(), message, at);
    }
}
