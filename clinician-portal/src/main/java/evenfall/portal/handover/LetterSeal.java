package evenfall.portal.handover;

import evenfall.envelope.HandoverContext;
import evenfall.envelope.HandoverContext.Part;
import evenfall.envelope.ReplySeal;
import evenfall.handover.HandoverJson;
import evenfall.handover.Standing;
import evenfall.handover.Standing.Said;
import evenfall.portal.referral.SignedLetter;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralLifecycle;
import evenfall.referral.ReferralState;
import java.util.List;
import java.util.Set;

/** Seals a letter, and how things stand, for the one link that opens it. */
final class LetterSeal {

    private LetterSeal() {}

    static byte[] standing(SignedLetter letter, ReferralState state, List<Said> said, LinkKey key, ReplySeal seal) {
        var standing = new Standing(
                letter.reference(),
                letter.recipient(),
                letter.service(),
                letter.priority(),
                letter.language(),
                letter.signedBy(),
                letter.signedAt(),
                letter.letterVersion(),
                state,
                actions(state),
                said,
                LetterLines.of(letter.html()));
        return seal.seal(HandoverJson.write(standing), context(key, Part.STANDING));
    }

    static byte[] letter(SignedLetter letter, LinkKey key, ReplySeal seal) {
        return seal.seal(letter.pdf(), context(key, Part.LETTER));
    }

    /** A word more is always welcome, and nothing else once it is over. */
    private static Set<ReferralAction> actions(ReferralState state) {
        return state.isOver() ? Set.of(ReferralAction.REPLY) : ReferralLifecycle.actionsOfService(state);
    }

    private static HandoverContext context(LinkKey key, Part part) {
        return new HandoverContext(key.clinicId(), key.id(), part);
    }
}
