package evenfall.intake.interview;

import evenfall.answer.QuestionId;
import evenfall.form.Page;
import evenfall.form.Problem;
import evenfall.form.Question;
import evenfall.intake.draft.Changed;
import evenfall.intake.draft.Draft;
import java.util.List;
import java.util.Map;

/**
 * A posted page: what was right is in the draft, and what was not is named.
 *
 * @param before the way as it was before
 * @param page as the patient reads it
 * @param questions what the page asked
 */
record SavedPage(
        Journey before, Journey journey, Page page, List<Question> questions, Map<QuestionId, Problem> problems)
        implements Changed {

    @Override
    public Draft draft() {
        return journey.draft();
    }
}
