package evenfall.portal.referral;

import evenfall.privacy.Confidential;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its page shows it.
 *
 * @param actions what this person may do with it now
 */
record ReferralDetails(
        UUID id,
        UUID caseId,
        ReferralState state,
        LetterText text,
        @Nullable String signedByName,
        @Nullable Instant signedAt,
        @Nullable Instant sentAt,
        @Nullable Delivery sentHow,
        @Nullable UUID serviceId,
        UUID ownerId,
        Instant enteredAt,
        @Nullable Instant dueAt,
        @Nullable Instant appointmentAt,
        @Nullable Confidential gap,
        @Nullable UUID redirectedFrom,
        short outOfTurn,
        @Nullable String closedByName,
        int version,
        Set<ReferralAction> actions) {

    /** What can be done now on a page of its own, in the order in which it usually happens. */
    public List<Offered> acts() {
        return actions.stream()
                .filter(it -> it != ReferralAction.EDIT && it != ReferralAction.SIGN && it != ReferralAction.SEND)
                .map(it -> new Offered(it, ActController.slug(it)))
                .toList();
    }

    /**
     * An action that has a page of its own.
     *
     * @param slug as its address has it
     */
    public record Offered(ReferralAction action, String slug) {}

    /** Whether it should have gone on by then. */
    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    /** For the pages, which know actions by their names. */
    public boolean may(String action) {
        return actions.contains(ReferralAction.valueOf(action));
    }
}
