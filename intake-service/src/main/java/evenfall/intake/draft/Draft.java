package evenfall.intake.draft;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.submission.AdviceShown;
import evenfall.submission.Consent;
import evenfall.submission.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a patient told so far. It lies in the database only sealed.
 *
 * @param language the language of the questions, as a BCP 47 tag
 * @param seen the questions that were on a page this patient saved, answered or not
 * @param advice the safety advice shown so far, in that order
 */
public record Draft(
        UUID clinicId,
        String language,
        Instant startedAt,
        Answers answers,
        Set<QuestionId> seen,
        @Nullable Consent consent,
        @Nullable Person person,
        @Nullable Contact contact,
        List<AdviceShown> advice) {

    public Draft {
        seen = Set.copyOf(seen);
        advice = List.copyOf(advice);
    }

    public static Draft begun(UUID clinicId, String language, Instant now) {
        return new Draft(clinicId, language, now, Answers.NONE, Set.of(), null, null, null, List.of());
    }

    public Draft answering(Answers now) {
        return new Draft(clinicId, language, startedAt, now, seen, consent, person, contact, advice);
    }

    public Draft seeing(Stream<QuestionId> more) {
        var all = Stream.concat(seen.stream(), more).collect(toUnmodifiableSet());
        return new Draft(clinicId, language, startedAt, answers, all, consent, person, contact, advice);
    }

    public Draft consenting(Consent given) {
        return new Draft(clinicId, language, startedAt, answers, seen, given, person, contact, advice);
    }

    public Draft about(Person told) {
        return new Draft(clinicId, language, startedAt, answers, seen, consent, told, contact, advice);
    }

    public Draft reachedBy(Contact told) {
        return new Draft(clinicId, language, startedAt, answers, seen, consent, person, told, advice);
    }

    public Draft advised(List<AdviceShown> shown) {
        return new Draft(clinicId, language, startedAt, answers, seen, consent, person, contact, shown);
    }

    @Override
    public String toString() {
        return "[draft]";
    }
}
