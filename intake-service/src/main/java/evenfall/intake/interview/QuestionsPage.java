package evenfall.intake.interview;

import evenfall.form.Page;
import evenfall.form.Section;
import evenfall.intake.interview.Step.Questions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the form with all that stands on it. */
record QuestionsPage(Journey journey, Page page, List<QuestionField> fields) {

    QuestionsPage {
        var written = journey.writtenMedicines();
        fields = fields.stream()
                .map(it -> it.beside(written.beside(it.question())))
                .toList();
    }

    public String path() {
        return new Questions(page).path();
    }

    /** A single question is the heading of its page itself. */
    public boolean isSingle() {
        return fields.size() == 1;
    }

    public String title() {
        return page.title() == null || isSingle() ? fields.getFirst().text() : page.title();
    }

    public String back() {
        return journey.back(new Questions(page)).map(Step::path).orElse("/code");
    }

    /** The section's introduction, on the first of its pages only. */
    @Nullable
    public String intro() {
        var first = section().pages().stream().filter(journey::asks).findFirst();
        return first.filter(page::equals).isPresent() ? section().intro() : null;
    }

    public String sectionTitle() {
        return section().title();
    }

    public int part() {
        return parts().indexOf(section()) + 1;
    }

    public int partCount() {
        return parts().size();
    }

    public boolean isOptional() {
        return fields.stream().noneMatch(it -> it.question().required());
    }

    public List<QuestionField> wrong() {
        return fields.stream().filter(it -> it.error() != null).toList();
    }

    /** What has to stand beside the questions of published instruments. */
    public List<String> notices() {
        var asked = fields.stream().map(it -> it.question().id()).toList();
        return journey.clinic().protocol().handbook().instruments().stream()
                .filter(it -> it.shipped() && it.questions().stream().anyMatch(asked::contains))
                .flatMap(it -> Stream.ofNullable(it.notice()))
                .distinct()
                .toList();
    }

    /** The language of the notices, which stand as they were given. */
    public String noticeLanguage() {
        return journey.clinic().protocol().language();
    }

    /** A page with something to mend does not keep back what must be known at once. */
    public boolean isAdviceDue() {
        return journey.isAdviceDue();
    }

    public Advice advice() {
        return journey.advice();
    }

    private Section section() {
        return journey.clinic().form().sections().stream()
                .filter(it -> it.pages().contains(page))
                .findFirst()
                .orElseThrow();
    }

    private List<Section> parts() {
        return journey.clinic().form().sections().stream()
                .filter(it -> it.pages().stream().anyMatch(journey::asks))
                .toList();
    }
}
