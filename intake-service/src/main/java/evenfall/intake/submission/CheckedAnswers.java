package evenfall.intake.submission;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.intake.interview.Journey;
import evenfall.intake.interview.Said;
import evenfall.intake.interview.Step.Questions;
import evenfall.intake.interview.Wording;
import evenfall.intake.submission.CheckSection.Line;
import evenfall.intake.submission.CheckSection.LookAgain;
import evenfall.intake.submission.CheckSection.Place;
import java.util.List;
import java.util.stream.Stream;

/** The answers to the protocol's questions, part by part, in the words they were given in. */
record CheckedAnswers(Journey journey, Said said) {

    /** The parts of which the patient told anything. */
    List<CheckSection> sections() {
        return journey.clinic().form().sections().stream()
                .map(it -> new CheckSection(it.title(), lines(it).toList()))
                .filter(it -> !it.lines().isEmpty())
                .toList();
    }

    /** The parts, or what is left of them beyond the core, that were not told. */
    List<Place> notTold() {
        return journey.clinic().form().sections().stream()
                .flatMap(section -> journey
                        .beyondCore(section)
                        .filter(journey::isNew)
                        .findFirst()
                        .map(it -> new Place(section.title(), new Questions(it).changing()))
                        .stream())
                .toList();
    }

    /** What does not fit together, for the patient to look at again if they like. */
    List<LookAgain> contradictions() {
        var protocol = journey.clinic().protocol();
        return protocol.assess(journey.draft().answers(), journey.today()).contradictions().stream()
                .map(it -> new LookAgain(
                        journey.clinic().translation().lookAgain(it.contradiction()),
                        it.because().stream().flatMap(this::places).toList()))
                .filter(it -> !it.places().isEmpty())
                .toList();
    }

    /** Where the answer to a question can be changed. */
    private Stream<Place> places(QuestionId id) {
        return journey.clinic()
                .form()
                .pages()
                .flatMap(page -> journey.asked(page).stream()
                        .filter(it -> it.id().equals(id))
                        .map(it -> new Place(Wording.of(it).text(), new Questions(page).changing())));
    }

    private Stream<Line> lines(Section section) {
        return section.pages().stream()
                .filter(it -> it.core() || !journey.isNew(it))
                .flatMap(page -> journey.asked(page).stream().map(question -> line(page, question)));
    }

    private Line line(Page page, Question question) {
        var answers = said(question);
        boolean keptBack = !answers.isEmpty() && journey.keepsBack(question);
        return new Line(
                Wording.of(question).text(), keptBack ? List.of() : answers, keptBack, new Questions(page).path());
    }

    private List<String> said(Question question) {
        Answers answers = journey.draft().answers();
        return said.to(question.asked(), answers.to(question.id()).orElse(null));
    }
}
