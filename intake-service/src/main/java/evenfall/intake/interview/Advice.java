package evenfall.intake.interview;

import evenfall.assessment.Assessment;
import evenfall.assessment.Level;
import evenfall.assessment.PatientAdvice;
import evenfall.assessment.Rule;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.draft.Draft;
import evenfall.submission.AdviceShown;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a patient must know at once, by their answers so far. Advice for an emergency hides all other advice, so that
 * nothing stands beside it (clinical brief, section 5).
 *
 * @param rules the rules that call for it, all of one level
 */
public record Advice(List<Rule> rules) {

    public Advice {
        rules = List.copyOf(rules);
    }

    public static Advice from(Assessment assessment) {
        return new Advice(PatientAdvice.of(assessment).pressing());
    }

    public boolean isEmergency() {
        return rules.stream().anyMatch(it -> it.level() == Level.EMERGENCY);
    }

    /** The advice in the patient's words, with the clinic's numbers. */
    public List<String> texts(Clinic clinic) {
        return rules.stream().map(clinic::advice).distinct().toList();
    }

    public boolean namesCrisisLine() {
        return rules.stream().map(Rule::patient).filter(Objects::nonNull).anyMatch(it -> it.contains("{crisis-line}"));
    }

    /** Whether there is advice that the patient has not yet said to have read. */
    boolean isDue(Draft draft) {
        return rules.stream()
                .anyMatch(rule -> draft.advice().stream()
                        .noneMatch(it -> it.rule().equals(rule.id()) && it.acknowledgedAt() != null));
    }

    /** Notes what is about to be shown and was not shown before. */
    Draft shownIn(Draft draft, Instant now) {
        var fresh = rules.stream()
                .map(Rule::id)
                .filter(id -> draft.advice().stream().noneMatch(it -> it.rule().equals(id)))
                .map(id -> new AdviceShown(id, now, null));
        return draft.advised(Stream.concat(draft.advice().stream(), fresh).toList());
    }

    /** Only what the patient had before their eyes is acknowledged, not what another tab brought up meanwhile. */
    static Draft acknowledgedIn(Draft draft, Set<String> read, Instant now) {
        return draft.advised(draft.advice().stream()
                .map(it -> it.acknowledgedAt() == null && read.contains(it.rule())
                        ? new AdviceShown(it.rule(), it.shownAt(), now)
                        : it)
                .toList());
    }
}
