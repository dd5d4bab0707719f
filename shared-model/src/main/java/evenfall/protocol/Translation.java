package evenfall.protocol;

import evenfall.assessment.Rule;
import evenfall.form.Form;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a patient reads, in one language.
 *
 * @param language a BCP 47 tag
 * @param form the questions; ids, options, limits and skip logic are the same in every language
 * @param diary the questions of the diary; none where the protocol has no diary
 * @param texts every text by its key
 * @param unreviewed the keys of the texts that no clinician who speaks the language has read yet
 */
public record Translation(
        String language, Form form, @Nullable Diary diary, Map<String, String> texts, Set<String> unreviewed) {

    public Translation {
        texts = Map.copyOf(texts);
        unreviewed = Set.copyOf(unreviewed);
    }

    /** What the protocol is about. */
    public String title() {
        return text("title");
    }

    /** What a rule says to the patient; null where it says nothing. */
    public @Nullable String advice(Rule rule) {
        return rule.patient() == null ? null : text("rule." + rule.id());
    }

    public String title(Card card) {
        return text("card.%s.title".formatted(card.id()));
    }

    public String line(Card card) {
        return text("card." + card.id());
    }

    /** For whom it is not; null where that is not said. */
    public @Nullable String notForYouIf(Card card) {
        return card.notForYouIf() == null ? null : text("card.%s.not-for-you-if".formatted(card.id()));
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    Translation with(Set<String> switchedOn) {
        return new Translation(language, form.with(switchedOn), diary, texts, unreviewed);
    }
}
