package evenfall.referral;

import evenfall.privacy.Confidential;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a receiving service says about a referral. */
public sealed interface ServiceAnswer {

    /** What it does to the referral. */
    ReferralAction action();

    /** The letter is there. */
    record Received() implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.RECEIVE;
        }
    }

    /** The service will see the patient. */
    record Accepted(@Nullable Confidential note) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.ACCEPT;
        }
    }

    /** The service will not see the patient. */
    record Declined(Confidential reason) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.DECLINE;
        }
    }

    /** The service cannot tell yet, for want of something. */
    record MoreWanted(Confidential what) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.RETURN;
        }
    }

    /**
     * The patient has an appointment.
     *
     * @param at on the clocks of the service
     * @param bring what the patient is to bring
     */
    record Booked(
            LocalDateTime at, Confidential where, @Nullable Confidential bring) implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.BOOK;
        }

        @Override
        public String toString() {
            return "[appointment]";
        }
    }

    /** The patient did not come. */
    record Missed() implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.MISS;
        }
    }

    /** The patient came. */
    record Seen() implements ServiceAnswer {

        @Override
        public ReferralAction action() {
            return ReferralAction.SEE;
        }
    }

    /** What the service found. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Replied(Confidential text, byte @Nullable [] pdf) implements ServiceAnswer {

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
