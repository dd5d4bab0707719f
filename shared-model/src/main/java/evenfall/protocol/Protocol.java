package evenfall.protocol;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Criterion;
import evenfall.assessment.RuleBook;
import evenfall.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specialty: what patients are asked and what follows from it. A version never changes; an answer is for ever shown
 * under the version that asked it.
 *
 * @param about which questions the product itself answers, from what it knows about the person
 * @param ownWords questions whose answers are the patient's own words
 * @param letter what every letter tells beside the findings, in this order
 * @param reminder what a clinician should keep in mind with every case
 */
public record Protocol(
        String id,
        String version,
        String title,
        String language,
        KnownPerson about,
        List<QuestionId> ownWords,
        Form form,
        RuleBook rules,
        List<Criterion> criteria,
        Profile profile,
        List<LetterPart> letter,
        @Nullable String reminder) {

    public Protocol {
        ownWords = List.copyOf(ownWords);
        criteria = List.copyOf(criteria);
        letter = List.copyOf(letter);
    }

    /** Judges what a patient said. Answers to questions that do not apply count for nothing. */
    public Assessment assess(Answers answers) {
        return rules.assess(form.settled(answers));
    }
}
