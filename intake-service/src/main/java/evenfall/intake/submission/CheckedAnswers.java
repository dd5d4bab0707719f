package evenfall.intake.submission;

import evenfall.answer.Answers;
import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.intake.interview.Journey;
import evenfall.intake.interview.Said;
import evenfall.intake.interview.Step.Questions;
import evenfall.intake.interview.Wording;
import evenfall.intake.submission.CheckSection.Line;
import java.util.List;
import java.util.stream.Stream;

/** The answers to the protocol's questions, part by part, in the words they were given in. */
record CheckedAnswers(Journey journey, Said said) {

    List<CheckSection> sections() {
        return journey.clinic().form().sections().stream()
                .map(it -> new CheckSection(it.title(), lines(it).toList()))
                .filter(it -> !it.lines().isEmpty())
                .toList();
    }

    private Stream<Line> lines(Section section) {
        return section.pages().stream()
                .flatMap(page -> journey.asked(page).stream().map(question -> line(page, question)));
    }

    private Line line(Page page, Question question) {
        return new Line(Wording.of(question).text(), said(question), new Questions(page).path());
    }

    private List<String> said(Question question) {
        Answers answers = journey.draft().answers();
        return said.to(question.asked(), answers.to(question.id()).orElse(null));
    }
}
