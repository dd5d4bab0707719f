package evenfall.protocol;

import evenfall.answer.QuestionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published questionnaire and who may use it.
 *
 * @param rights who holds them, and under which conditions
 * @param shipped whether any of its text is part of the product
 * @param notice what has to stand on every page with its questions, in the words of whoever holds the rights
 * @param questions its questions in this protocol
 * @param record the clinic's own licence, without which one that is not free is not asked
 */
public record Instrument(
        String id,
        String name,
        String what,
        String rights,
        Licence licence,
        boolean shipped,
        String note,
        @Nullable String notice,
        List<QuestionId> questions,
        @Nullable LicenceRecord record) {

    public Instrument {
        questions = List.copyOf(questions);
    }

    /** What the questions of an instrument that is not free demand: that the clinic's licence for it is valid. */
    static String demand(String instrument) {
        return "licence:" + instrument;
    }

    /**
     * A licence that a clinic holds.
     *
     * @param use what it allows
     * @param languages in which it allows it
     * @param confirmedBy who has seen it
     */
    public record LicenceRecord(
            String holder,
            String reference,
            String use,
            List<String> languages,
            LocalDate validUntil,
            String confirmedBy) {

        public LicenceRecord {
            languages = List.copyOf(languages);
        }

        boolean isValid(LocalDate on) {
            return !on.isAfter(validUntil);
        }
    }

    /** What may be done with it. */
    public enum Licence {
        /** Free for anybody, in the official wording and with its note. */
        RELEASED,
        /** Held to be free; to be confirmed before use. */
        PUBLIC_DOMAIN_AFTER_CONFIRMATION,
        /** Only with a licence of the clinic's own. */
        LICENSED,
        /** Nobody knows; as good as licensed. */
        UNCLEAR;

        boolean isFree() {
            return this == RELEASED;
        }
    }
}
