package evenfall.portal.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Finding;
import evenfall.assessment.Level;
import evenfall.assessment.Rule;
import evenfall.protocol.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came after the form, each answer beside what had been said before, and what it changed.
 *
 * @param by who of the staff added it; absent where the patient answered again
 * @param before how urgent the case was until then
 * @param after how urgent it is since
 * @param came what was found since, and not before
 * @param gone what was found until then
 */
public record AmendmentReading(
        Instant at,
        @Nullable String by,
        Level before,
        Level after,
        List<ChangedAnswer> changed,
        List<Rule> came,
        List<Rule> gone) {

    public AmendmentReading {
        changed = List.copyOf(changed);
        came = List.copyOf(came);
        gone = List.copyOf(gone);
    }

    /**
     * One question, as it was answered before and again.
     *
     * @param counted whether the new answer took the place of the earlier one
     */
    public record ChangedAnswer(AnswerReading earlier, AnswerReading now, boolean counted) {}

    /** The latest first. */
    static List<AmendmentReading> of(List<Standing> standings, Protocol protocol, LocalDate on) {
        var readings = new ArrayList<AmendmentReading>();
        for (int at = 1; at < standings.size(); at++) {
            readings.addFirst(of(standings.get(at - 1), standings.get(at), protocol, on));
        }
        return readings;
    }

    private static AmendmentReading of(Standing before, Standing after, Protocol protocol, LocalDate on) {
        var told = Objects.requireNonNull(after.since());
        var found = before.judged(protocol, on);
        var foundSince = after.judged(protocol, on);
        return new AmendmentReading(
                told.at(),
                told.by(),
                told.before(),
                told.after(),
                changed(before, after, told, protocol),
                only(foundSince, found),
                only(found, foundSince));
    }

    private static List<ChangedAnswer> changed(Standing before, Standing after, LaterAnswers told, Protocol protocol) {
        var earlier = new AnswerReader(protocol.form(), before.answers(), null, Map.of());
        var now = new AnswerReader(protocol.form(), told.answers(), null, Map.of());
        return protocol.form()
                .questions()
                .filter(it -> told.answers().given().containsKey(it.id()))
                .filter(it -> !isDayOfResult(it.id(), told, protocol))
                .map(it -> new ChangedAnswer(
                        earlier.read(it), now.read(it), after.counted().contains(it.id())))
                .toList();
    }

    /** The day of a measurement that staff added stands with the measurement, and is no answer of the patient. */
    private static boolean isDayOfResult(QuestionId question, LaterAnswers told, Protocol protocol) {
        return told.by() != null
                && protocol.validities().stream().anyMatch(it -> it.day().equals(question));
    }

    private static List<Rule> only(Assessment found, Assessment other) {
        var others = rules(other);
        return found.findings().stream()
                .map(Finding::rule)
                .filter(it -> !others.contains(it.id()))
                .toList();
    }

    private static Set<String> rules(Assessment assessment) {
        return assessment.findings().stream().map(it -> it.rule().id()).collect(toUnmodifiableSet());
    }
}
