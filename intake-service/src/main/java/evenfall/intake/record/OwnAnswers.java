package evenfall.intake.record;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.intake.afterwards.Standing;
import evenfall.intake.interview.Said;
import evenfall.intake.interview.Wording;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a patient answered, part by part, with every version of it. */
record OwnAnswers(Standing standing, Said said) {

    /** Questions on one subject that were answered. */
    record Part(String title, List<Line> lines) {}

    /** A question and what was said to it, the latest first. */
    record Line(String asked, List<Version> versions) {

        public boolean isAmended() {
            return versions.size() > 1;
        }
    }

    record Version(Instant at, List<String> answers) {}

    /** The one place that decides which answers whoever has the code may see here, on paper and as data. */
    static Stream<Question> visible(Stream<Question> questions) {
        return questions;
    }

    List<Part> parts() {
        return standing.clinic().form().sections().stream()
                .map(it -> new Part(it.title(), lines(it)))
                .filter(it -> !it.lines().isEmpty())
                .toList();
    }

    private List<Line> lines(Section section) {
        return visible(section.questions())
                .map(it -> new Line(Wording.of(it).text(), versions(it)))
                .filter(it -> !it.versions().isEmpty())
                .toList();
    }

    private List<Version> versions(Question question) {
        var receipt = standing.receipt();
        var first = version(question, receipt.submission().answers(), receipt.sentAt());
        var later = receipt.amendments().stream().flatMap(it -> version(question, it.answers(), it.at()));
        return Stream.concat(first, later).toList().reversed();
    }

    private Stream<Version> version(Question question, Answers answers, Instant at) {
        return answers
                .to(question.id())
                .filter(it -> !(it instanceof Answer.NotAsked))
                .map(it -> new Version(at, said.to(question.asked(), it)))
                .stream();
    }
}
