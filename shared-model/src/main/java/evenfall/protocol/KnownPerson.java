package evenfall.protocol;

import evenfall.answer.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the person rather than the symptoms. The product answers the first two itself.
 *
 * @param respondent who is answering
 * @param age how old the person with the symptoms is, in completed years
 * @param accessNeeds what help the person needs to talk with the clinic, if the protocol asks
 */
public record KnownPerson(
        QuestionId respondent, QuestionId age, @Nullable QuestionId accessNeeds) {}
