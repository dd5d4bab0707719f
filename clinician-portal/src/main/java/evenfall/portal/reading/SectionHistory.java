package evenfall.portal.reading;

import java.util.List;

/** A part of the form with its answers, who gave each of them, and what had been said before. */
public record SectionHistory(SectionReading section, List<AnswerHistory> answers) {

    public SectionHistory {
        answers = List.copyOf(answers);
    }

    /** Whether all of it is as the form brought it. */
    public boolean asGiven() {
        return answers.stream().allMatch(AnswerHistory::isAsGiven);
    }
}
