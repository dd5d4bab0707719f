package evenfall.referral;

import evenfall.privacy.Confidential;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
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
    record Replied(Confidential text, byte @Nullable [] pdf) implements ServiceAnswer {

        public Replied {
            pdf = pdf == null ? null : pdf.clone();
        }

        @Override
        public byte @Nullable [] pdf() {
            return pdf == null ? null : pdf.clone();
        }

        /** What was said without the document. */
        public Replied withoutPdf() {
            return new Replied(text, null);
        }

        @Override
        public ReferralAction action() {
            return ReferralAction.REPLY;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Replied that && text.equals(that.text) && Arrays.equals(pdf, that.pdf);
        }

        @Override
        public int hashCode() {
            return Objects.hash(text, Arrays.hashCode(pdf));
        }

        @Override
        public String toString() {
            return "[reply]";
        }
    }
}
