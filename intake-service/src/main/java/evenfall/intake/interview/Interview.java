package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import evenfall.form.Page;
import evenfall.form.PageReading;
import evenfall.form.Question;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.Draft;
import evenfall.intake.draft.DraftDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Works pages into the draft and keeps an eye on what must not wait. */
@Service
public class Interview {

    private final DraftDesk drafts;

    private final Clinics clinics;

    private final Clock clock;

    Interview(DraftDesk drafts, Clinics clinics, Clock clock) {
        this.drafts = drafts;
        this.clinics = clinics;
        this.clock = clock;
    }

    Journey journey(ResumeCode code) {
        return journey(drafts.open(code));
    }

    public Journey journey(Draft draft) {
        return new Journey(clinics.get(draft.clinicId()), draft);
    }

    Journey change(ResumeCode code, UnaryOperator<Draft> change) {
        return drafts.change(code, draft -> watched(journey(draft), change.apply(draft)));
    }

    /** Works a posted page in. As long as something is wrong with it, the page counts as not seen. */
    SavedPage save(ResumeCode code, Page page, Map<String, List<String>> posted) {
        return drafts.change(code, draft -> {
            var journey = journey(draft);
            var questions = questions(journey, page, posted);
            var reading = PageReading.of(questions, posted);
            var answered = draft.answering(reading.appliedTo(draft.answers()));
            var saved = reading.problems().isEmpty()
                    ? answered.seeing(questions.stream().map(Question::id))
                    : answered;
            return new SavedPage(watched(journey, saved), questions, reading.problems());
        });
    }

    /** What the page asks, and what it asked when it was opened: answers that another tab closed are not lost. */
    private static List<Question> questions(Journey journey, Page page, Map<String, List<String>> posted) {
        var asked = journey.asked(page);
        return page.questions().stream()
                .filter(it -> asked.contains(it) || posted.containsKey(it.id().value()))
                .filter(it ->
                        !it.id().equals(journey.clinic().protocol().about().age()))
                .toList();
    }

    private Journey watched(Journey before, Draft changed) {
        var now = new Journey(before.clinic(), changed);
        return new Journey(before.clinic(), now.advice().shownIn(changed, clock.instant()));
    }
}
