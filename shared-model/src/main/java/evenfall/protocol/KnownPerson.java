package evenfall.protocol;

import evenfall.answer.QuestionId;

/**
 * Questions that the product answers itself.
 *
 * @param respondent who is answering
 * @param age how old the person with the symptoms is, in completed years
 */
public record KnownPerson(QuestionId respondent, QuestionId age) {}
