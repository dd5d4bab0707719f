package evenfall.protocol;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;

/**
 * One answer that, if it were different, would change what follows.
 *
 * @param to what it would have to be
 */
public record Change(QuestionId question, Answer to) {}
