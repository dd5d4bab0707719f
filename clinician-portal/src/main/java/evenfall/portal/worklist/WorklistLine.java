package evenfall.portal.worklist;

import evenfall.assessment.Level;
import evenfall.portal.casefile.CaseState;
import evenfall.privacy.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the worklist.
 *
 * @param waiting for how long whoever must act has had to
 * @param overdue for how long somebody waits beyond what the clinic aims at
 * @param owner who works on it
 * @param mine whether that is the one who looks
 * @param hasOpenWishes whether the patient wants something done that nobody has dealt with
 * @param viewers who else has the case open now
 */
public record WorklistLine(
        UUID id,
        Confidential name,
        LocalDate born,
        int age,
        String reference,
        Level level,
        CaseState state,
        Tab queue,
        String language,
        Instant receivedAt,
        Span waiting,
        Instant dueAt,
        boolean paused,
        @Nullable Span overdue,
        @Nullable UUID ownerId,
        @Nullable Colleague owner,
        boolean mine,
        boolean hasOpenWishes,
        List<String> viewers) {

    public String languageName() {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    public boolean isClosed() {
        return queue == Tab.CLOSED;
    }

    /** The case and who has it as this page shows it, to be sent along with any change. */
    public Seen seen() {
        return new Seen(id, ownerId);
    }
}
