package evenfall.submission;

import evenfall.answer.Answers;
import java.time.Instant;
import java.util.UUID;

/** What a patient sends after the form. Each is sealed for the clinic like the form itself. */
public sealed interface Message {

    Instant at();

    /**
     * Answers to what the clinic asked back. What was answered before stays as it was.
     *
     * @param asked the {@link Reply.Questions} they answer
     * @param answers to those questions and no others
     */
    record Amendment(UUID asked, Answers answers, Instant at) implements Message {

        @Override
        public String toString() {
            return "[amendment]";
        }
    }

    /** An entry of the night diary as it stands now; it takes the place of an earlier one with the same id. */
    record Diary(DiaryEntry entry, Instant at) implements Message {

        @Override
        public String toString() {
            return "[diary]";
        }
    }

    /** Something the patient wants done with what they sent. */
    record Wish(Wanted wanted, Instant at) implements Message {}

    /**
     * Whether a visit at the service took place that the patient was referred to.
     *
     * @param referral the {@link Reply.Referral} with the appointment
     */
    record Visit(UUID referral, boolean tookPlace, Instant at) implements Message {}

    /** What a patient can want. Neither happens by itself: a person at the clinic answers for it. */
    enum Wanted {
        /** Nothing more is to be done with what was sent, as far as the law allows. */
        WITHDRAW_CONSENT,
        /** What was sent is to be erased. */
        ERASE
    }
}
