package evenfall.protocol;

import evenfall.assessment.Contradiction;
import evenfall.assessment.Criterion;
import evenfall.assessment.DerivedValue;
import evenfall.assessment.Rule;
import evenfall.assessment.RuleBook;
import evenfall.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a patient reads, and what a letter to another service says, in one language.
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

    /** Asks the patient kindly to look again at answers that do not fit each other. */
    public String lookAgain(Contradiction contradiction) {
        return text("contradiction." + contradiction.id());
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

    /** How a yes-or-no question is answered with yes, or no. */
    public String yesOrNo(boolean yes) {
        return texts.getOrDefault(yes ? "yes-no.yes" : "yes-no.no", yes ? "Yes" : "No");
    }

    RuleBook of(RuleBook rules) {
        return new RuleBook(
                rules.derived().values().stream().map(this::of).toList(),
                rules.rules().values().stream().map(this::of).toList(),
                rules.contradictions());
    }

    private Rule of(Rule rule) {
        return new Rule(
                rule.id(),
                rule.level(),
                text("finding." + rule.id()),
                rule.when(),
                rule.clinician(),
                advice(rule),
                rule.source(),
                rule.grade(),
                rule.lookAlike(),
                rule.forbids());
    }

    /** Most derived values are for reckoning only, and nobody reads them. */
    private DerivedValue of(DerivedValue value) {
        var key = "derived." + value.name();
        var labels = new LinkedHashMap<String, String>();
        value.labels().forEach((code, label) -> labels.put(code, texts.getOrDefault(key + "." + code, label)));
        return new DerivedValue(value.name(), texts.getOrDefault(key, value.means()), value.from(), labels);
    }

    Criterion of(Criterion criterion) {
        return new Criterion(
                criterion.id(),
                text("criterion." + criterion.id()),
                criterion.fact(),
                criterion.state(),
                criterion.questions(),
                criterion.ask(),
                criterion.source());
    }

    LetterPart of(LetterPart part) {
        return part.saying(text("letter." + part.id()));
    }

    Pathway of(Pathway pathway) {
        var key = "pathway." + pathway.id();
        return pathway.saying(text(key + ".to"), it -> it.saying(text("%s.carries.%s".formatted(key, it.id()))));
    }

    Profile of(Profile profile) {
        return profile.noting(text("profile.note"));
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    Translation with(Set<String> switchedOn) {
        return new Translation(language, form.with(switchedOn), diary, texts, unreviewed);
    }
}
