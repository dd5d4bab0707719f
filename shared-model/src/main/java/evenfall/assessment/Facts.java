package evenfall.assessment;

import evenfall.answer.QuestionId;

/** What a condition may ask about one patient. */
public interface Facts {

    Fact answerTo(QuestionId question);

    /** A derived value, by its name such as {@code d-adult}. */
    Fact derived(String name);

    /** Whether the condition of a rule holds, by the rule's id. */
    Outcome ruleHolds(String rule);
}
