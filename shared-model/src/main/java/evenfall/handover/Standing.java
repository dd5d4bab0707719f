package evenfall.handover;

import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a receiving service finds behind its link.
 *
 * @param reference by which both sides name the referral
 * @param language in which the service reads: en, es or uk
 * @param version of the letter, counted from 1
 * @param actions what the service may say now
 * @param said what it said so far, the oldest first
 * @param letter the letter in the order in which it is read
 */
public record Standing(
        String reference,
        String recipient,
        String service,
        String priority,
        String language,
        String signedBy,
        Instant signedAt,
        int version,
        ReferralState state,
        Set<ReferralAction> actions,
        List<Said> said,
        List<Line> letter) {

    public Standing {
        actions = Set.copyOf(actions);
        said = List.copyOf(said);
        letter = List.copyOf(letter);
    }

    /**
     * Something that the service said. The words stay with the clinic.
     *
     * @param document whether it came with a PDF
     */
    public record Said(UUID message, ReferralAction action, boolean document, Instant at) {}

    /** A line of the letter. */
    public record Line(Kind kind, String text) {

        @Override
        public String toString() {
            return "[line of a letter]";
        }
    }

    /** How a line is read. */
    public enum Kind {
        HEADING,
        TEXT,
        ITEM
    }

    @Override
    public String toString() {
        return "[standing]";
    }
}
