package evenfall.portal.casefile;

import evenfall.portal.diary.Night;
import evenfall.portal.invitation.Invited;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a case.
 *
 * @param at when it was opened
 * @param nights of the patient's diary, the latest first
 * @param invited whom the clinic invited, where the patient came that way
 */
record CasePage(
        OpenCase open,
        Instant at,
        Reviews reviews,
        List<DecisionLine> decisions,
        List<CaseReferral> referrals,
        List<QuestionBackLine> asked,
        List<WishLine> wishes,
        List<Night> nights,
        @Nullable Invited invited) {

    CaseDetails details() {
        return open.details();
    }

    DecisionLine decision(UUID id) {
        return decisions.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DecisionNotFound(id));
    }

    WishLine wish(UUID id) {
        return wishes.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new WishNotFound(id));
    }
}
