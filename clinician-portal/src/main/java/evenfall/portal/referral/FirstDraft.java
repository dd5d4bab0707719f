package evenfall.portal.referral;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import evenfall.portal.casefile.OpenCase;
import evenfall.portal.casefile.Stance;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.FindingReading;
import evenfall.portal.referral.LetterFrame.Draft;
import evenfall.privacy.Confidential;
import evenfall.protocol.Referable;
import evenfall.referral.Priority;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what can be written of a letter before a clinician has touched it. */
@Component
class FirstDraft {

    /** In which the clinic writes, until a service wants another one. */
    private static final String LANGUAGE = "en";

    private final MessageSource messages;

    FirstDraft(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Drafts the letter for a pathway.
     *
     * @param pathway one that is open; the most pressing one where none is named
     * @throws PathwayNotOpen if it is not open
     */
    LetterText of(OpenCase open, @Nullable String pathway) {
        var way = chosen(open, pathway);
        var drafts = drafts(open, way);
        var drafted = Objects.requireNonNull(drafts.get(LANGUAGE));
        var priority = way.map(it -> it.within().priority())
                .orElseGet(() -> Priority.of(open.details().level()));
        return new LetterText(
                new Confidential(text(LANGUAGE, "letter.recipient")),
                new Confidential(
                        way.map(it -> it.pathway().to()).orElseGet(() -> text(LANGUAGE, "letter.service." + priority))),
                new Confidential(drafted.question()),
                new Confidential(drafted.summary()),
                priority,
                new LetterFrame(way.map(it -> it.pathway().id()).orElse(null), null, LANGUAGE, Map.of(), drafts));
    }

    private static Optional<Referable> chosen(OpenCase open, @Nullable String pathway) {
        if (pathway == null) {
            return open.referable().stream().findFirst();
        }
        return Optional.of(open.referable().stream()
                .filter(it -> it.pathway().id().equals(pathway))
                .findFirst()
                .orElseThrow(() -> new PathwayNotOpen(open.details())));
    }

    /** In every language, for nobody knows yet where the letter will go. */
    private Map<String, Draft> drafts(OpenCase open, Optional<Referable> way) {
        Set<String> because = way.stream()
                .flatMap(it -> it.because().stream())
                .map(it -> it.rule().id())
                .collect(Collectors.toUnmodifiableSet());
        return ServiceEntry.LETTER_LANGUAGES.stream()
                .collect(toUnmodifiableMap(Function.identity(), it -> draft(open.in(it), because, it)));
    }

    private Draft draft(OpenCase open, Set<String> because, String language) {
        var reading = open.reading();
        return new Draft(
                text(language, "letter.question", reason(open, because, language), pattern(reading, language)),
                new Summary(messages, Locale.forLanguageTag(language)).of(reading, open::stance));
    }

    /** Why the patient is referred: what opens the pathway and a clinician has confirmed, or else what it is all about. */
    private String reason(OpenCase open, Set<String> because, String language) {
        var opening = open.withoutRejected(open.reading().found()).stream()
                .filter(it -> because.contains(it.rule().id()))
                .toList();
        var confirmed = opening.stream()
                .filter(it -> open.stance(it) == Stance.CONFIRMED)
                .toList();
        if (!confirmed.isEmpty()) {
            return named(confirmed);
        }
        return opening.isEmpty()
                ? open.reading().protocol().title()
                : text(language, "letter.not-confirmed", named(opening));
    }

    private static String named(List<FindingReading> findings) {
        return findings.stream()
                .map(FindingReading::rule)
                .map(it -> "%s (%s)".formatted(it.finding(), it.id()))
                .collect(joining("; "));
    }

    private String pattern(CaseReading reading, String language) {
        return Objects.requireNonNullElseGet(reading.pattern().is(), () -> text(language, "letter.not-known"));
    }

    private String text(String language, String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.forLanguageTag(language));
    }
}
