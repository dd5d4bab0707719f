package evenfall.submission;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.privacy.Confidential;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished form as it is sealed for the clinic. Sealed once, it is never changed.
 *
 * @param language the language in which the patient read the questions, as a BCP 47 tag
 * @param answeredBy the name of whoever answered for the patient
 * @param advice the safety advice that was shown on the way, in that order
 * @param seen the questions that were before the patient, answered or left empty; what is not among them they chose not to
 *     tell. None in forms that were sent before this was kept
 * @param replies a {@link evenfall.envelope.ReplySeal} for whatever the clinic replies; none in forms that were sent before there were replies
 * @param invitation the clinic's invitation by which the patient came; none for whoever came by the open link
 */
public record Submission(
        UUID id,
        UUID clinicId,
        String protocol,
        String protocolVersion,
        String language,
        Instant startedAt,
        Instant sentAt,
        Patient patient,
        @Nullable Confidential answeredBy,
        Consent consent,
        Answers answers,
        List<AdviceShown> advice,
        @Nullable Set<QuestionId> seen,
        @Nullable String replies,
        @Nullable UUID invitation) {

    public Submission {
        advice = List.copyOf(advice);
        seen = seen == null ? null : Set.copyOf(seen);
    }

    public Reference reference() {
        return Reference.of(id);
    }

    @Override
    public String toString() {
        return "Submission " + id;
    }
}
