package evenfall.portal.referral;

import evenfall.privacy.Confidential;
import evenfall.referral.ReferralAction;
import evenfall.referral.ServiceAnswer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody enters when something is done to a referral.
 *
 * @param words what was said, or why
 * @param day of an appointment, as a browser sends it
 * @param time of an appointment, on the clinic's clocks
 * @param ticket names this entry, so that it counts once however often it is sent
 */
record Act(
        @CodePointLength(max = Confidential.MAX_LENGTH) String words,
        @CodePointLength(max = 10) String day,
        @CodePointLength(max = 8) String time,
        @CodePointLength(max = 500) String where,
        @CodePointLength(max = 1000) String bring,
        @Nullable UUID ticket,
        int version) {

    /** What has to be entered for an action. */
    enum Asks {
        NOTHING,
        PERHAPS_WORDS,
        WORDS,
        APPOINTMENT
    }

    Act {
        words = cleaned(words);
        day = cleaned(day);
        time = cleaned(time);
        where = cleaned(where);
        bring = cleaned(bring);
    }

    private static String cleaned(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static Act blank(int version) {
        return new Act("", "", "", "", "", UUID.randomUUID(), version);
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    Act on(int newVersion) {
        return new Act(words, day, time, where, bring, ticket, newVersion);
    }

    static Asks asks(ReferralAction action) {
        return switch (action) {
            case NOTE_CONSENT, CHASE, DECLINE, RETURN, REPLY, TELL_PATIENT, CLOSE, CANCEL, REDIRECT -> Asks.WORDS;
            case AWAIT_CONSENT, REVISE, ACCEPT, REVIEW -> Asks.PERHAPS_WORDS;
            case BOOK -> Asks.APPOINTMENT;
            case RECEIVE, MISS, SEE -> Asks.NOTHING;
            case EDIT, SIGN, SEND -> throw new IllegalArgumentException(action + " has a page of its own");
        };
    }

    void check(ReferralAction action, Errors errors) {
        if (asks(action) == Asks.WORDS && words.isEmpty()) {
            errors.rejectValue("words", "missing");
        }
        if (asks(action) == Asks.APPOINTMENT) {
            if (parsedDay().isEmpty()) {
                errors.rejectValue("day", "missing");
            }
            if (parsedTime().isEmpty()) {
                errors.rejectValue("time", "missing");
            }
            if (where.isEmpty()) {
                errors.rejectValue("where", "missing");
            }
        }
    }

    private Optional<LocalDate> parsedDay() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> parsedTime() {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Nullable
    Confidential note() {
        return words.isEmpty() ? null : new Confidential(words);
    }

    Confidential said() {
        return new Confidential(words);
    }

    /** What the service said, where it is that; checked before. */
    Optional<ServiceAnswer> answer(ReferralAction action) {
        return switch (action) {
            case RECEIVE -> Optional.of(new ServiceAnswer.Received());
            case ACCEPT -> Optional.of(new ServiceAnswer.Accepted(note()));
            case DECLINE -> Optional.of(new ServiceAnswer.Declined(said()));
            case RETURN -> Optional.of(new ServiceAnswer.MoreWanted(said()));
            case BOOK ->
                Optional.of(new ServiceAnswer.Booked(
                        LocalDateTime.of(parsedDay().orElseThrow(), parsedTime().orElseThrow()),
                        new Confidential(where),
                        bring.isEmpty() ? null : new Confidential(bring)));
            case MISS -> Optional.of(new ServiceAnswer.Missed());
            case SEE -> Optional.of(new ServiceAnswer.Seen());
            case REPLY -> Optional.of(new ServiceAnswer.Replied(said(), null));
            case EDIT,
                    SIGN,
                    AWAIT_CONSENT,
                    NOTE_CONSENT,
                    SEND,
                    REVISE,
                    CHASE,
                    REVIEW,
                    TELL_PATIENT,
                    CLOSE,
                    CANCEL,
                    REDIRECT -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "[act]";
    }
}
