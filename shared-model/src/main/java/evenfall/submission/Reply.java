package evenfall.submission;

import evenfall.answer.QuestionId;
import evenfall.privacy.Confidential;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clinic lets a patient know. Each is sealed for the patient's code, and only that opens it. */
public sealed interface Reply {

    Instant at();

    /** How far the clinic is. */
    record Progress(Stage stage, Instant at) implements Reply {}

    /**
     * Questions that the clinic wants answered again, or at all.
     *
     * @param id names this request in the answer to it
     * @param why in the clinician's words, for the patient
     */
    record Questions(UUID id, List<QuestionId> questions, Confidential why, Instant at) implements Reply {

        public Questions {
            questions = List.copyOf(questions);
        }

        @Override
        public String toString() {
            return "[questions back]";
        }
    }

    /**
     * What somebody at the clinic did about a wish.
     *
     * @param text in that person's words, for the patient
     */
    record Answered(Message.Wanted wanted, Confidential text, Instant at) implements Reply {

        @Override
        public String toString() {
            return "[answer to a wish]";
        }
    }

    /**
     * A letter to the patient, in plain words.
     *
     * @param id names the letter at the clinic
     * @param from who wrote it
     */
    record Letter(UUID id, Confidential text, String from, Instant at) implements Reply {

        @Override
        public String toString() {
            return "[letter]";
        }
    }

    /**
     * How far a referral is.
     *
     * @param id names the referral at the clinic
     * @param to the service that was asked, in the clinic's words
     * @param appointment when the patient is expected, on the clinic's clocks
     * @param where the patient is expected
     * @param bring what the patient should bring
     */
    record Referral(
            UUID id,
            Stand stand,
            Confidential to,
            @Nullable LocalDateTime appointment,
            @Nullable Confidential where,
            @Nullable Confidential bring,
            Instant at)
            implements Reply {

        @Override
        public String toString() {
            return "[referral]";
        }
    }

    /** How far a referral is, as a patient needs to know it. */
    enum Stand {
        SENT,
        /** The service has it. */
        RECEIVED,
        /** The service will see the patient; there is no appointment yet. */
        ACCEPTED,
        DECLINED,
        /** The service wants to know more first, from the clinic. */
        MORE_WANTED,
        BOOKED,
        /** The visit did not take place. */
        MISSED,
        SEEN,
        /** The service has written to the clinic. */
        ANSWERED,
        CANCELLED
    }

    /** The clinic would like a diary of the nights. */
    record DiaryWanted(Instant at) implements Reply {}

    /**
     * Somebody at the clinic has opened the answers.
     *
     * @param name of that person
     * @param role what they are there, as the clinic puts it
     */
    record Opened(String name, String role, Instant at) implements Reply {}

    /** How far the clinic is with what was sent. */
    enum Stage {
        RECEIVED,
        BEING_READ,
        /** A clinician has looked at it and decided what to do. */
        DECIDED,
        REFERRED,
        /** The service that the patient was referred to has answered. */
        ANSWERED,
        CLOSED
    }
}
