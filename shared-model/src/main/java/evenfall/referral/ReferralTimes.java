package evenfall.referral;

import java.util.Map;
import java.util.Objects;

/**
 * How long a referral may stay as it is before somebody has to look at it, and how long each person who was alerted has
 * before the next one is.
 *
 * @param inState for every state that is not over, by priority; a {@linkplain ReferralState#BOOKED booked} one counts from
 *     the appointment
 * @param escalation by priority
 */
public record ReferralTimes(Map<ReferralState, Map<Priority, Allowance>> inState, Map<Priority, Allowance> escalation) {

    public ReferralTimes {
        inState = Map.copyOf(inState);
        escalation = Map.copyOf(escalation);
    }

    /**
     * How long it may stay in a state.
     *
     * @throws NullPointerException if the state is over
     */
    public Allowance in(ReferralState state, Priority priority) {
        return Objects.requireNonNull(Objects.requireNonNull(inState.get(state)).get(priority));
    }

    /** How long whoever was alerted has, before the next one is. */
    public Allowance escalation(Priority priority) {
        return Objects.requireNonNull(escalation.get(priority));
    }
}
