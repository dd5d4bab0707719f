package evenfall.portal.referral;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What frames the words of a letter.
 *
 * @param pathway by which the patient is referred; none where no finding opens any
 * @param serviceId the service of the directory it goes to; none where somebody else was entered by hand
 * @param language in which the letter is written around the clinician's words, as a BCP 47 tag
 * @param notes what only a clinician could write, by the id of what the pathway's letter must carry
 * @param drafts the first draft by language, as it was before anybody touched it
 */
record LetterFrame(
        @Nullable String pathway,
        @Nullable UUID serviceId,
        String language,
        Map<String, String> notes,
        Map<String, Draft> drafts) {

    /** Of letters that were begun before there were any others. */
    static final LetterFrame PLAIN = new LetterFrame(null, null, "en", Map.of(), Map.of());

    LetterFrame {
        notes = Map.copyOf(notes);
        drafts = Map.copyOf(drafts);
    }

    /** A question and a summary as they were drafted. */
    record Draft(String question, String summary) {

        @Override
        public String toString() {
            return "[draft]";
        }
    }

    @Override
    public String toString() {
        return "[frame of a letter]";
    }
}
