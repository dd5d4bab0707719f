package evenfall.portal.casefile;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.portal.reading.LaterAnswers;
import evenfall.submission.Submission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case whose questions this portal does not have any more: what can be read without them.
 *
 * @param protocol by which it was answered
 * @param words what the patient wrote
 * @param coded everything else, by its codes
 * @param later what came after the form, the earliest first
 */
record RetiredCase(
        CaseDetails details,
        String protocol,
        String protocolVersion,
        List<DecisionLine> decisions,
        List<CaseReferral> referrals,
        List<QuestionBackLine> asked,
        List<WishLine> wishes,
        List<RawAnswer> words,
        List<RawAnswer> coded,
        List<LaterRaw> later) {

    /** An answer as it was stored. */
    record RawAnswer(QuestionId question, String said) {

        @Override
        public String toString() {
            return "[raw answer]";
        }
    }

    /** Answers as they were stored that came after the form. */
    record LaterRaw(LaterAnswers told, List<RawAnswer> answers) {}

    static List<RawAnswer> words(Submission submission) {
        return read(submission.answers())
                .filter(it -> submission.answers().to(it.question()).orElse(null) instanceof Answer.Words)
                .toList();
    }

    static List<RawAnswer> coded(Submission submission) {
        return read(submission.answers())
                .filter(it -> !(submission.answers().to(it.question()).orElse(null) instanceof Answer.Words))
                .toList();
    }

    static LaterRaw of(LaterAnswers told) {
        return new LaterRaw(told, read(told.answers()).toList());
    }

    private static Stream<RawAnswer> read(Answers answers) {
        return answers.given().entrySet().stream()
                .flatMap(it -> said(it.getValue()).map(said -> new RawAnswer(it.getKey(), said)).stream());
    }

    private static Optional<String> said(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> Optional.of(code);
            case Answer.Choices(var codes) -> Optional.of(String.join("; ", codes));
            case Answer.Amount(var number) -> Optional.of(number.toPlainString());
            case Answer.Day(var date) -> Optional.of(date.toString());
            case Answer.Words(var text) -> Optional.of(text.text());
            case Answer.NotAsked _ -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "[retired case]";
    }
}
