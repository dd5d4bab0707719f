package evenfall.intake.afterwards;

import evenfall.answer.Answers;
import evenfall.form.Question;
import evenfall.intake.interview.Said;
import evenfall.intake.interview.Wording;
import java.util.List;

/** What was said to a question earlier, and what is said now; none where nothing was said. */
record TwoVersions(String asked, List<String> earlier, List<String> now) {

    static List<TwoVersions> of(AskedBack back, Answers now, Said said) {
        var before = back.receipt().answers(back.clinic().form());
        return back.questions().stream()
                .map(it -> new TwoVersions(Wording.of(it).text(), said(said, it, before), said(said, it, now)))
                .toList();
    }

    private static List<String> said(Said said, Question question, Answers answers) {
        return said.to(question.asked(), answers.to(question.id()).orElse(null));
    }
}
