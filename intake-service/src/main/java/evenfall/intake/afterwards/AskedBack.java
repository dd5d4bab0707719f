package evenfall.intake.afterwards;

import evenfall.answer.Answers;
import evenfall.assessment.Rule;
import evenfall.form.Form;
import evenfall.form.Page;
import evenfall.form.PageReading;
import evenfall.form.Question;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.draft.Receipt;
import evenfall.intake.interview.Advice;
import evenfall.intake.interview.Posted;
import evenfall.intake.interview.QuestionField;
import evenfall.submission.AdviceShown;
import evenfall.submission.Message;
import evenfall.submission.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the clinic asked back, with what the patient said before.
 *
 * @param questions those the clinic named, as they are asked now, and no others
 */
record AskedBack(Clinic clinic, Receipt receipt, Reply.Questions asked, List<Question> questions) {

    static AskedBack of(Standing standing, Reply.Questions asked) {
        var form = standing.clinic().form();
        var answers = standing.receipt().answers(form);
        return new AskedBack(
                standing.clinic(),
                standing.receipt(),
                asked,
                asked.questions().stream()
                        .distinct()
                        .flatMap(it -> form.question(it).stream())
                        .filter(it -> !it.off())
                        .map(it -> narrowed(form, it, answers))
                        .toList());
    }

    /** With the options that earlier answers left; a clinician may also ask what the form would not have asked. */
    private static Question narrowed(Form form, Question question, Answers answers) {
        return form.shownOn(page(List.of(question)), answers).stream()
                .findFirst()
                .orElse(question);
    }

    private static Page page(List<Question> questions) {
        return new Page("asked", null, questions);
    }

    UUID id() {
        return asked.id();
    }

    PageReading read(Posted posted) {
        return PageReading.of(questions, posted.answers(page(questions)));
    }

    List<QuestionField> fields() {
        var answers = receipt.answers(clinic.form());
        return questions.stream()
                .map(it -> QuestionField.answered(it, answers.to(it.id()).orElse(null), clinic.language()))
                .toList();
    }

    Message.Amendment answeredBy(PageReading reading, Instant now) {
        return new Message.Amendment(asked.id(), reading.appliedTo(Answers.NONE), now);
    }

    /** Safety advice that these answers call for and that nothing before them called for. */
    List<AdviceShown> adviceNew(Message.Amendment amendment) {
        var before = Advice.from(clinic.protocol().assess(receipt.answers(clinic.form()), on(amendment.at())));
        var known = before.rules().stream().map(Rule::id).toList();
        return adviceAfter(receipt.with(amendment), amendment.at()).rules().stream()
                .map(Rule::id)
                .filter(it -> !known.contains(it))
                .map(it -> new AdviceShown(it, amendment.at(), null))
                .toList();
    }

    private Advice adviceAfter(Receipt amended, Instant now) {
        return Advice.from(clinic.protocol().assess(amended.answers(clinic.form()), on(now)));
    }

    private LocalDate on(Instant time) {
        return LocalDate.ofInstant(time, clinic.profile().timeZone());
    }
}
