package evenfall.portal.referral;

import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.page.Chosen;
import evenfall.portal.referral.LetterFrame.Draft;
import evenfall.privacy.Confidential;
import evenfall.referral.Priority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician writes in a letter.
 *
 * @param serviceId the service of the directory that was filled in; empty where none was
 * @param notes what only a clinician can write, by the id of what the pathway's letter must carry
 */
record LetterForm(
        @NotBlank @CodePointLength(max = 200) String recipient,
        @NotBlank @CodePointLength(max = 200) String service,
        @Chosen @Nullable Priority priority,
        @NotBlank @CodePointLength(max = 2000) String question,

        @NotBlank @CodePointLength(max = Confidential.MAX_LENGTH)
        String summary,

        @Pattern(regexp = "en|es|uk") String language,
        String serviceId,
        Map<String, String> notes,
        int version) {

    private static final int MOST_NOTES = 30;

    private static final int LONGEST_NOTE = 1000;

    LetterForm {
        recipient = cleaned(recipient);
        service = cleaned(service);
        question = cleaned(question);
        summary = cleaned(summary);
        language = language == null ? ServiceEntry.LETTER_LANGUAGES.getFirst() : cleaned(language);
        serviceId = cleaned(serviceId);
        // Spring puts what was typed into it once more after it has made the form
        notes = notes == null ? new TreeMap<>() : new TreeMap<>(notes);
    }

    private static Map<String, String> written(Map<String, String> typed) {
        var written = new TreeMap<String, String>();
        typed.forEach((item, words) -> {
            if (!cleaned(words).isEmpty()) {
                written.put(item, cleaned(words));
            }
        });
        return written;
    }

    /** Whether every note fits into the letter. */
    boolean isRoomForNotes() {
        return notes.size() <= MOST_NOTES
                && notes.values().stream().allMatch(it -> it.codePointCount(0, it.length()) <= LONGEST_NOTE);
    }

    /** Browsers send two characters for the end of a line; it counts as one. */
    private static String cleaned(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static LetterForm of(ReferralDetails referral) {
        var text = referral.text();
        return new LetterForm(
                text.recipient().text(),
                text.service().text(),
                text.priority(),
                text.question().text(),
                text.summary().text(),
                text.language(),
                Objects.toString(text.serviceId(), ""),
                text.notes(),
                referral.version());
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    LetterForm on(int newVersion) {
        return new LetterForm(recipient, service, priority, question, summary, language, serviceId, notes, newVersion);
    }

    /**
     * The same words, to a service of the directory. What is still as it was drafted is put into the service's language.
     *
     * @param drafted the letter as it was begun
     */
    LetterForm to(UUID id, ServiceEntry chosen, LetterText drafted) {
        var there = redrafted(drafted.draftIn(language), drafted.draftIn(chosen.letterLanguage()));
        return new LetterForm(
                chosen.name(),
                chosen.specialty(),
                priority,
                there.question(),
                there.summary(),
                chosen.letterLanguage(),
                id.toString(),
                notes,
                version);
    }

    private Draft redrafted(@Nullable Draft here, @Nullable Draft there) {
        if (here == null || there == null) {
            return new Draft(question, summary);
        }
        return new Draft(
                typedAs(here.question(), question) ? there.question() : question,
                typedAs(here.summary(), summary) ? there.summary() : summary);
    }

    private static boolean typedAs(String drafted, String typed) {
        return cleaned(drafted).equals(typed);
    }

    private @Nullable UUID chosen() {
        try {
            return serviceId.isEmpty() ? null : UUID.fromString(serviceId);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    LetterText toText() {
        return new LetterText(
                new Confidential(recipient),
                new Confidential(service),
                new Confidential(question),
                new Confidential(summary),
                Objects.requireNonNull(priority),
                new LetterFrame(null, chosen(), language, written(notes), Map.of()));
    }

    @Override
    public String toString() {
        return "[letter]";
    }
}
