package evenfall.intake.draft;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.submission.AdviceShown;
import evenfall.submission.Consent;
import evenfall.submission.Contact;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a patient told so far. It lies in the database only sealed.
 *
 * @param seen the questions that were on a page this patient saved, answered or not
 * @param opened pages that a changed answer opened and that were not seen yet
 * @param advice the safety advice shown so far, in that order
 */
public record Draft(
        Beginning beginning,
        Answers answers,
        Set<QuestionId> seen,
        Set<String> opened,
        @Nullable Consent consent,
        @Nullable Person person,
        @Nullable Contact contact,
        List<AdviceShown> advice) {

    public Draft {
        seen = Set.copyOf(seen);
        opened = Set.copyOf(opened);
        advice = List.copyOf(advice);
    }

    public static Draft begun(Beginning beginning) {
        return new Draft(beginning, Answers.NONE, Set.of(), Set.of(), null, null, null, List.of());
    }

    public UUID clinicId() {
        return beginning.clinicId();
    }

    public String language() {
        return beginning.language();
    }

    /** The draft under another version of its protocol, with those answers that still fit. */
    public Draft on(String version, Answers fitting) {
        var stillSeen = seen.stream().filter(it -> fitting.to(it).isPresent()).collect(toUnmodifiableSet());
        return new Draft(beginning.on(version), fitting, stillSeen, Set.of(), consent, person, contact, advice);
    }

    public Draft answering(Answers now) {
        return new Draft(beginning, now, seen, opened, consent, person, contact, advice);
    }

    public Draft seeing(Stream<QuestionId> more) {
        var all = Stream.concat(seen.stream(), more).collect(toUnmodifiableSet());
        return new Draft(beginning, answers, all, opened, consent, person, contact, advice);
    }

    public Draft opening(Set<String> pages) {
        return new Draft(beginning, answers, seen, pages, consent, person, contact, advice);
    }

    public Draft consenting(Consent given) {
        return new Draft(beginning, answers, seen, opened, given, person, contact, advice);
    }

    public Draft about(Person told) {
        return new Draft(beginning, answers, seen, opened, consent, told, contact, advice);
    }

    public Draft reachedBy(Contact told) {
        return new Draft(beginning, answers, seen, opened, consent, person, told, advice);
    }

    public Draft advised(List<AdviceShown> shown) {
        return new Draft(beginning, answers, seen, opened, consent, person, contact, shown);
    }

    @Override
    public String toString() {
        return "[draft]";
    }
}
