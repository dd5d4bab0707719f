package evenfall.intake.diary;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.form.Option;
import evenfall.protocol.DiaryQuestion;
import evenfall.submission.DiaryEntry;
import java.util.LinkedHashSet;

/** One tap on a button. On a question with several answers it takes an answer back that was given before. */
record Tap(DiaryQuestion question, String code) {

    /** @throws NotOffered if there is no such button */
    Tap {
        if (question.option(code).isEmpty()) {
            throw new NotOffered();
        }
    }

    DiaryEntry on(DiaryEntry entry) {
        var answers = question.several()
                ? toggled(entry.answers())
                : entry.answers().with(question.id(), new Answer.Choice(code));
        return new DiaryEntry(entry.id(), entry.kind(), entry.at(), entry.zone(), answers);
    }

    private Answers toggled(Answers before) {
        var codes = new LinkedHashSet<String>();
        if (before.to(question.id()).orElse(null) instanceof Answer.Choices(var chosen)) {
            codes.addAll(chosen);
        }
        if (!codes.remove(code)) {
            // "nothing" and something do not go together; the later tap counts
            codes.removeIf(it -> code.equals(Option.NONE) || it.equals(Option.NONE));
            codes.add(code);
        }
        return codes.isEmpty() ? before.without(question.id()) : before.with(question.id(), new Answer.Choices(codes));
    }
}
