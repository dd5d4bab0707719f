package evenfall.referral;

import evenfall.privacy.Confidential;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a receiving service says about a referral. */
public sealed interface ServiceAnswer {

    /** What it does to the referral. */
    ReferralAction action();

    record Received() implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.RECEIVE;
        }
    }

    record Accepted(@Nullable Confidential note) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.ACCEPT;
        }
    }

    record Declined(Confidential reason) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.DECLINE;
        }
    }

    record MoreWanted(Confidential what) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.RETURN;
        }
    }

    /**
     * An appointment.
     *
     * @param at on the clocks of the clinic that refers
     * @param bring what the patient should bring
     */
    record Booked(
            LocalDateTime at, Confidential where, @Nullable Confidential bring) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.BOOK;
        }
    }

    record Missed() implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.MISS;
        }
    }

    record Seen() implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.SEE;
        }
    }

    /**
     * What came of it.
     *
     * @param pdf a document that came along, at most 10 MB
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Replied(Confidential text, byte @Nullable [] pdf) implements ServiceAnswer {

        /** What was said without the document. */
        public Replied withoutPdf() {
            return new Replied(text, null);
        }

        @Override
        public ReferralAction action() {
            return ReferralAction.REPLY;
        }

        @Override
        public String toString() {
            return "[reply]";
        }
    }
}
