package evenfall.intake.interview;

import evenfall.form.Page;
import evenfall.form.Section;
import evenfall.intake.interview.Step.Common;
import evenfall.intake.interview.Step.Questions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the form with all that stands on it.
 *
 * @param changing whether the patient came from checking the answers and goes back there
 */
record QuestionsPage(Journey journey, Page page, List<QuestionField> fields, boolean changing) {

    QuestionsPage {
        var written = journey.writtenMedicines();
        fields = fields.stream()
                .map(it -> it.beside(written.beside(it.question())).lookedUpAmong(journey.namesFor(it.question())))
                .toList();
    }

    public String path() {
        var step = new Questions(page);
        return changing ? step.changing() : step.path();
    }

    /** A single question is the heading of its page itself. */
    public boolean isSingle() {
        return fields.size() == 1;
    }

    public String title() {
        return page.title() == null || isSingle() ? fields.getFirst().text() : page.title();
    }

    public String back() {
        return changing
                ? Common.CHECK.path()
                : journey.back(new Questions(page)).map(Step::path).orElse("/overview");
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

    /** Which of the pages this is, of those that lie on the way now; answers may open others or close some. */
    public int number() {
        return way().indexOf(page) + 1;
    }

    public int count() {
        return way().size();
    }

    private List<Page> way() {
        return page.core() ? journey.corePages() : journey.beyondCore(section()).toList();
    }

    public boolean isKeptBack() {
        return fields.stream().anyMatch(it -> journey.keepsBack(it.question()));
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
        return journey.section(page);
    }
}
