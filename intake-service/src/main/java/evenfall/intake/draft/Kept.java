package evenfall.intake.draft;

import evenfall.envelope.ReplyKey;

/**
 * What a code opens after sending.
 *
 * @param replies opens what the clinic replied
 */
public record Kept(Receipt receipt, ReplyKey replies) {

    @Override
    public String toString() {
        return "Kept " + receipt.reference();
    }
}
