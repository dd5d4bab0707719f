package evenfall.protocol;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Criterion;
import evenfall.assessment.Finding;
import evenfall.assessment.RuleBook;
import evenfall.form.Asked;
import evenfall.form.Form;
import evenfall.form.Question;
import evenfall.referral.ReferralTimes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A specialty: what patients are asked and what follows from it. A version never changes; an answer is for ever shown
 * under the version that asked it.
 *
 * @param fingerprint the SHA-256 of everything in its files, in hexadecimal: two protocols that share it say the same
 * @param about which questions the product itself answers, from what it knows about the person
 * @param ownWords questions whose answers are the patient's own words
 * @param form the questions in the protocol's own language, in which clinicians read them
 * @param letter what every letter tells beside the findings, in this order
 * @param reminder what a clinician should keep in mind with every case
 * @param validities how long measured values count
 * @param times how long a referral may stay as it is
 * @param diary what patients note night by night; none where the protocol has no diary
 * @param translations what patients read, by language; the protocol's own is one of them
 */
public record Protocol(
        String id,
        String version,
        String fingerprint,
        String title,
        String language,
        KnownPerson about,
        List<QuestionId> ownWords,
        Form form,
        RuleBook rules,
        List<Criterion> criteria,
        Profile profile,
        List<LetterPart> letter,
        @Nullable String reminder,
        List<Validity> validities,
        Handbook handbook,
        ReferralTimes times,
        @Nullable Diary diary,
        Map<String, Translation> translations) {

    public Protocol {
        ownWords = List.copyOf(ownWords);
        criteria = List.copyOf(criteria);
        letter = List.copyOf(letter);
        validities = List.copyOf(validities);
        translations = Map.copyOf(translations);
    }

    /**
     * Judges what a patient said. Answers to questions that do not apply, and values that were too old, count for
     * nothing.
     *
     * @param on the day on which the form was filled in
     */
    public Assessment assess(Answers answers, LocalDate on) {
        return assess(answers, Map.of(), on);
    }

    /**
     * Judges what a patient said, with values that the clinic added.
     *
     * @param measured when those values were measured that have a day of their own
     */
    public Assessment assess(Answers answers, Map<QuestionId, Measured> measured, LocalDate on) {
        return rules.assess(counting(answers, measured, on));
    }

    /** The answers that count. */
    Answers counting(Answers answers, Map<QuestionId, Measured> measured, LocalDate on) {
        var counting = form.settled(answers);
        for (var validity : validities) {
            counting = validity.current(counting, measured, on);
        }
        return counting;
    }

    /** The numbers that are measured rather than told, in the order of the form. */
    public List<Question> measurable() {
        return form.questions()
                .filter(it -> it.asked() instanceof Asked.Amount
                        && validities.stream().anyMatch(one -> one.questions().contains(it.id())))
                .toList();
    }

    /** The pathways that the findings open, the most pressing first. */
    public List<Referable> referable(Assessment assessment) {
        var found = assessment.findings().stream()
                .map(Finding::rule)
                .map(it -> it.id())
                .collect(Collectors.toUnmodifiableSet());
        return handbook.open(
                assessment,
                it -> it.rules().stream().anyMatch(found::contains)
                        && (it.with().isEmpty() || it.with().stream().anyMatch(found::contains))
                        && (it.when() == null || rules.holds(it.when(), assessment.answers())));
    }

    /** What a patient reads in a language; in the protocol's own where there is no translation. */
    public Translation in(String language) {
        return Objects.requireNonNull(translations.getOrDefault(language, translations.get(this.language)));
    }

    /**
     * The protocol as it asks and says the same in another language: what stands in a letter is translated, what is for
     * the clinic alone is not. The protocol itself where there is no such translation.
     */
    public Protocol translatedInto(String other) {
        var words = translations.get(other);
        if (words == null || other.equals(language)) {
            return this;
        }
        return new Protocol(
                id,
                version,
                fingerprint,
                words.title(),
                other,
                about,
                ownWords,
                words.form(),
                words.of(rules),
                criteria.stream().map(words::of).toList(),
                words.of(profile),
                letter.stream().map(words::of).toList(),
                reminder,
                validities,
                handbook.saying(words::of),
                times,
                diary,
                translations);
    }

    /** Everything a clinic can switch on, and is off until it does. */
    public Set<String> demands() {
        return form.questions().flatMap(it -> Stream.ofNullable(it.demand())).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The protocol of a clinic.
     *
     * @param switchedOn what the clinic has switched on; what demands anything else, or a licence that is not valid today,
     *     is asked of nobody
     */
    public Protocol with(Set<String> switchedOn) {
        var open = new HashSet<>(handbook.licensed(LocalDate.now(ZoneOffset.UTC)));
        open.addAll(switchedOn);
        var switched = new LinkedHashMap<String, Translation>();
        translations.forEach((language, translation) -> switched.put(language, translation.with(open)));
        return new Protocol(
                id,
                version,
                fingerprint,
                title,
                language,
                about,
                ownWords,
                form.with(open),
                rules,
                criteria,
                profile,
                letter,
                reminder,
                validities,
                handbook,
                times,
                diary,
                switched);
    }
}
