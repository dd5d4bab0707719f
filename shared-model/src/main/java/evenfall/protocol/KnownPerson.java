package evenfall.protocol;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the person rather than the symptoms. The product itself asks who is answering and works out the age.
 *
 * @param respondent who is answering
 * @param others the answers to that by which it is not the person with the symptoms
 * @param age how old the person with the symptoms is, in completed years
 * @param accessNeeds what help the person needs to talk with the clinic, if the protocol asks
 */
public record KnownPerson(
        QuestionId respondent,
        Set<String> others,
        QuestionId age,
        @Nullable QuestionId accessNeeds) {

    public KnownPerson {
        others = Set.copyOf(others);
    }

    /** Whether somebody other than the person with the symptoms is answering. */
    public boolean isForAnother(Answers answers) {
        return answers.to(respondent)
                .filter(it -> it instanceof Answer.Choice(var code) && others.contains(code))
                .isPresent();
    }
}
