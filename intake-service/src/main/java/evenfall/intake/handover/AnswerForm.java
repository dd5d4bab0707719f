package evenfall.intake.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.intake.draft.TypedDate;
import evenfall.privacy.Confidential;
import evenfall.referral.ServiceAnswer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a receiving service typed.
 *
 * @param page the page it was typed on; the same words from the same page are the same answer
 * @param withFile whether a file was chosen, on this page or one before
 */
record AnswerForm(
        @Nullable UUID page, String text, TypedDate day, String time, String where, String bring, Boolean withFile) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.h]?(\\d{2})");

    private static final int ID_BYTES = 16;

    AnswerForm {
        text = Objects.requireNonNullElse(text, "").strip();
        day = Objects.requireNonNullElse(day, TypedDate.BLANK);
        time = Objects.requireNonNullElse(time, "").strip();
        where = Objects.requireNonNullElse(where, "").strip();
        bring = Objects.requireNonNullElse(bring, "").strip();
        withFile = Objects.requireNonNullElse(withFile, false);
    }

    static AnswerForm blank() {
        return new AnswerForm(UUID.randomUUID(), "", TypedDate.BLANK, "", "", "", false);
    }

    /** The same words on a page of its own. */
    AnswerForm onNewPage() {
        return page == null ? new AnswerForm(UUID.randomUUID(), text, day, time, where, bring, withFile) : this;
    }

    /** What is wrong: the names of fields, in the order of the page. */
    List<String> problems(What what) {
        var wrong = new ArrayList<String>();
        switch (what) {
            case RECEIVED, SEEN, MISSED -> {}
            case ACCEPTED -> check(text, false, "text", wrong);
            case DECLINED, MORE, REPLY -> check(text, true, "text", wrong);
            case BOOKED -> {
                if (day.date().isEmpty()) {
                    wrong.add("day");
                }
                if (readTime().isEmpty()) {
                    wrong.add("time");
                }
                check(where, true, "where", wrong);
                check(bring, false, "bring", wrong);
            }
        }
        return wrong;
    }

    private static void check(String words, boolean needed, String name, List<String> wrong) {
        if ((needed && words.isBlank()) || words.codePointCount(0, words.length()) > Confidential.MAX_LENGTH) {
            wrong.add(name);
        }
    }

    private Optional<LocalTime> readTime() {
        var typed = TIME.matcher(time);
        try {
            return typed.matches()
                    ? Optional.of(LocalTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2))))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** @throws java.util.NoSuchElementException if there are problems */
    ServiceAnswer toAnswer(What what) {
        return switch (what) {
            case RECEIVED -> new ServiceAnswer.Received();
            case SEEN -> new ServiceAnswer.Seen();
            case MISSED -> new ServiceAnswer.Missed();
            case ACCEPTED -> new ServiceAnswer.Accepted(optional(text));
            case DECLINED -> new ServiceAnswer.Declined(new Confidential(text));
            case MORE -> new ServiceAnswer.MoreWanted(new Confidential(text));
            case REPLY -> new ServiceAnswer.Replied(new Confidential(text), null);
            case BOOKED ->
                new ServiceAnswer.Booked(
                        LocalDateTime.of(day.date().orElseThrow(), readTime().orElseThrow()),
                        new Confidential(where),
                        optional(bring));
        };
    }

    private static @Nullable Confidential optional(String words) {
        return words.isBlank() ? null : new Confidential(words);
    }

    /**
     * The answer's own id. It follows from the page and all that was said there: a second click is the same answer, and
     * another answer given after the back button is another.
     */
    UUID message(What what, byte @Nullable [] document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part :
                    List.of(String.valueOf(page), what.name(), text, day.day(), day.month(), day.year(), time)) {
                update(digest, part.getBytes(UTF_8));
            }
            update(digest, where.getBytes(UTF_8));
            update(digest, bring.getBytes(UTF_8));
            update(digest, document == null ? new byte[0] : document);
            var id = ByteBuffer.wrap(digest.digest(), 0, ID_BYTES);
            return new UUID(id.getLong(), id.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    @Override
    public String toString() {
        return "[answer]";
    }
}
