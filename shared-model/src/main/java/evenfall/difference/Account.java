package evenfall.difference;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Fact;
import evenfall.protocol.Protocol;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person told at one time, and what followed from it.
 *
 * @param protocol in the version that asked
 * @param on the day on which it was told
 * @param told everything, with measured values that were too old to count
 */
public record Account(Protocol protocol, LocalDate on, Answers told, Assessment assessment) {

    /** Reads answers as they are read when a case is opened. */
    public static Account of(Protocol protocol, LocalDate on, Answers answers) {
        var told = protocol.form().settled(answers);
        return new Account(protocol, on, told, protocol.assess(told, on));
    }

    /** What was said to a question; nothing where it did not apply or was left empty. */
    Optional<Answer> said(QuestionId question) {
        return told.to(question).filter(it -> !(it instanceof Answer.NotAsked));
    }

    Optional<Fact> derived(String name) {
        return Optional.ofNullable(assessment.derived().get(name));
    }

    @Override
    public String toString() {
        return "[account]";
    }
}
