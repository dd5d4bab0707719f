package evenfall.form;

import static java.util.stream.Collectors.toMap;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.Reading.Empty;
import evenfall.form.Reading.Given;
import evenfall.form.Reading.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of reading a posted page, question by question in the page's order. */
public record PageReading(Map<QuestionId, Reading> readings) {

    /** What the name of a number's unit ends with. */
    public static final String UNIT = ".unit";

    /**
     * Reads the questions of a page.
     *
     * @param questions those of the page's questions that are shown
     * @param posted the posted values by question id, and the unit of a number by question id and {@value #UNIT}; what
     *     belongs to no question is left alone
     */
    public static PageReading of(List<Question> questions, Map<String, List<String>> posted) {
        var readings = new LinkedHashMap<QuestionId, Reading>();
        questions.forEach(it -> {
            var name = it.id().value();
            var unit = posted.getOrDefault(name + UNIT, List.of()).stream().findFirst();
            readings.put(it.id(), AnswerReader.read(it, posted.getOrDefault(name, List.of()), unit.orElse(null)));
        });
        return new PageReading(readings);
    }

    /** What has to be mended before the page can be saved. */
    public Map<QuestionId, Problem> problems() {
        return readings.entrySet().stream()
                .filter(it -> it.getValue() instanceof Refused)
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> ((Refused) it.getValue()).problem(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** The answers with this page's worked in; what was refused leaves the earlier answer as it is. */
    public Answers appliedTo(Answers earlier) {
        var answers = earlier;
        for (var entry : readings.entrySet()) {
            answers = switch (entry.getValue()) {
                case Given(var answer) -> answers.with(entry.getKey(), answer);
                case Empty _ -> answers.without(entry.getKey());
                case Refused _ -> answers;
            };
        }
        return answers;
    }
}
