package evenfall.portal.handover;

import evenfall.portal.referral.ReferralMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets receiving services see what the clinic does, in the transaction in which it does it. */
@Component
class StandingUpdates {

    private final HandoverDesk desk;

    StandingUpdates(HandoverDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void follow(ReferralMoved moved) {
        desk.update(moved.key(), moved.to());
    }
}
