package evenfall.portal.reading;

import evenfall.answer.Answers;
import evenfall.assessment.Level;
import evenfall.form.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a patient answered again, each beside what they had said before.
 *
 * @param before how urgent the case was until then
 * @param after how urgent it is since
 */
public record AmendmentReading(Instant at, Level before, Level after, List<ChangedAnswer> changed) {

    public AmendmentReading {
        changed = List.copyOf(changed);
    }

    /** One question, as it was answered before and again. */
    public record ChangedAnswer(AnswerReading earlier, AnswerReading now) {}

    /** The latest first. */
    static List<AmendmentReading> of(Answers first, List<LaterAnswers> later, Form form) {
        var readings = new ArrayList<AmendmentReading>();
        var before = reader(form, form.settled(first));
        for (var one : later) {
            var after = reader(form, form.amended(before.answers(), one.answers()));
            readings.addFirst(new AmendmentReading(one.at(), one.before(), one.after(), changed(before, after, one)));
            before = after;
        }
        return readings;
    }

    private static List<ChangedAnswer> changed(AnswerReader before, AnswerReader after, LaterAnswers again) {
        return before.form()
                .questions()
                .filter(it -> again.answers().given().containsKey(it.id()))
                .map(it -> new ChangedAnswer(before.read(it), after.read(it)))
                .toList();
    }

    private static AnswerReader reader(Form form, Answers answers) {
        return new AnswerReader(form, answers, null, Map.of());
    }
}
