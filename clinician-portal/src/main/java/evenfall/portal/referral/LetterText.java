package evenfall.portal.referral;

import evenfall.privacy.Confidential;
import evenfall.referral.Priority;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician writes in a letter; the rest of it follows from the case.
 *
 * @param recipient to whom it is addressed
 * @param service which service is asked
 * @param question what the clinic wants to know
 * @param summary what the answers say, in sentences
 * @param frame none in letters of the time when there was none
 */
@Embeddable
record LetterText(
        Confidential recipient,
        Confidential service,
        Confidential question,
        Confidential summary,
        @Enumerated(EnumType.STRING) Priority priority,
        @Nullable LetterFrame frame) {

    private LetterFrame framed() {
        return Objects.requireNonNullElse(frame, LetterFrame.PLAIN);
    }

    /** By which pathway the patient is referred. */
    public @Nullable String pathway() {
        return framed().pathway();
    }

    /** The service of the directory that it goes to. */
    public @Nullable UUID serviceId() {
        return framed().serviceId();
    }

    /** The language of everything around the clinician's own words, as a BCP 47 tag. */
    public String language() {
        return framed().language();
    }

    /** What only a clinician could write, by the id of what the pathway's letter must carry. */
    public Map<String, String> notes() {
        return framed().notes();
    }

    /** What a clinician has written over a letter. How it was begun stays. */
    LetterText over(LetterText before) {
        var now = framed();
        var then = before.framed();
        return new LetterText(
                recipient,
                service,
                question,
                summary,
                priority,
                new LetterFrame(then.pathway(), now.serviceId(), now.language(), now.notes(), then.drafts()));
    }

    /** The words it was drafted with in a language; none where that was not kept. */
    LetterFrame.@Nullable Draft draftIn(String language) {
        return framed().drafts().get(language);
    }

    /** Whether it is known how the letter was drafted. */
    public boolean isDraftKept() {
        return draftIn(language()) != null;
    }

    /** What has become of the drafted question. */
    public List<TextDifference.Piece> questionChanges() {
        var draft = draftIn(language());
        return draft == null ? List.of() : TextDifference.between(draft.question(), question.text());
    }

    /** What has become of the drafted summary. */
    public List<TextDifference.Piece> summaryChanges() {
        var draft = draftIn(language());
        return draft == null ? List.of() : TextDifference.between(draft.summary(), summary.text());
    }

    /** Whether the question or the summary is another than was drafted. */
    public boolean isChanged() {
        var draft = draftIn(language());
        return draft != null
                && !(draft.question().equals(question.text()) && draft.summary().equals(summary.text()));
    }
}
