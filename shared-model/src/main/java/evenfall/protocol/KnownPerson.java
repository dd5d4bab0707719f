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
 * @param consent what the person says to the answers being shared, if the protocol asks
 */
public record KnownPerson(
        QuestionId respondent,
        Set<String> others,
        QuestionId age,
        @Nullable QuestionId accessNeeds,
        @Nullable Consent consent) {

    public KnownPerson {
        others = Set.copyOf(others);
    }

    /**
     * The question whether answers may be shared with another service.
     *
     * @param agreed the answers that say yes
     * @param refused the answers that say no; every other one leaves it open
     */
    public record Consent(QuestionId question, Set<String> agreed, Set<String> refused) {

        public Consent {
            agreed = Set.copyOf(agreed);
            refused = Set.copyOf(refused);
        }

        Sharing in(Answers answers) {
            return answers.to(question)
                    .map(it -> it instanceof Answer.Choice(var code) ? sharing(code) : Sharing.NOT_ASKED_OR_UNKNOWN)
                    .orElse(Sharing.NOT_ASKED_OR_UNKNOWN);
        }

        private Sharing sharing(String code) {
            if (agreed.contains(code)) {
                return Sharing.AGREED;
            }
            return refused.contains(code) ? Sharing.REFUSED : Sharing.NOT_ASKED_OR_UNKNOWN;
        }
    }

    /** What was said to sharing the answers with another service. A silence is no consent. */
    public Sharing sharing(Answers answers) {
        return consent == null ? Sharing.NOT_ASKED_OR_UNKNOWN : consent.in(answers);
    }

    /** Whether somebody other than the person with the symptoms is answering. */
    public boolean isForAnother(Answers answers) {
        return answers.to(respondent)
                .filter(it -> it instanceof Answer.Choice(var code) && others.contains(code))
                .isPresent();
    }
}
