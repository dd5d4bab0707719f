package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.privacy.Confidential;
import evenfall.submission.Consent;
import evenfall.submission.Patient;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose case it is, how urgent, and how far it is.
 *
 * @param level by which it is listed
 * @param proposedLevel what the answers call for; another one where a clinician has set the level
 * @param lookAgainAt when a decided case wants attention again
 * @param language in which the patient read and wrote, as a BCP 47 tag
 * @param askedAt since when the clinic waits for an answer of the patient
 * @param askable whether the patient can be asked anything
 * @param openWishes wishes of the patient that nobody has dealt with
 * @param invitation by which the patient came
 */
public record CaseDetails(
        UUID id,
        String reference,
        String language,
        Level level,
        Level proposedLevel,
        CaseState state,
        Instant startedAt,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant askedAt,
        @Nullable Instant lookAgainAt,
        boolean askable,
        @Nullable Instant diaryWantedAt,
        short openWishes,
        @Nullable UUID invitation,
        Patient patient,
        @Nullable Confidential answeredBy,
        Consent consent,
        int version) {

    public String languageName() {
        return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }
}
