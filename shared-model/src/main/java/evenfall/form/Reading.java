package evenfall.form;

import evenfall.answer.Answer;

/** What came of reading a posted value as the answer to a question. */
public sealed interface Reading {

    record Given(Answer answer) implements Reading {}

    /** Left empty, which is allowed here. */
    record Empty() implements Reading {}

    record Refused(Problem problem) implements Reading {}
}
