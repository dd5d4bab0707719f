package evenfall.intake.interview;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.envelope.ResumeCode;
import evenfall.form.Page;
import evenfall.form.PageReading;
import evenfall.form.Question;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.Changed;
import evenfall.intake.draft.Draft;
import evenfall.intake.draft.DraftDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Works pages into the draft and keeps an eye on what must not wait. */
@Service
public class Interview {

    private final DraftDesk drafts;

    private final Clinics clinics;

    private final PageCounts counts;

    private final Clock clock;

    Interview(DraftDesk drafts, Clinics clinics, PageCounts counts, Clock clock) {
        this.drafts = drafts;
        this.clinics = clinics;
        this.counts = counts;
        this.clock = clock;
    }

    Journey journey(ResumeCode code) {
        return journey(drafts.open(code));
    }

    /**
     * The way of this draft.
     *
     * @throws QuestionsChanged if it is of a version of the questions that nobody is asked any more
     */
    public Journey journey(Draft draft) {
        var clinic = clinics.get(draft.clinicId(), draft.language());
        if (!clinic.protocol().version().equals(draft.beginning().version())) {
            throw new QuestionsChanged();
        }
        return journey(clinic, draft);
    }

    private Journey journey(Clinic clinic, Draft draft) {
        return new Journey(
                clinic, draft, LocalDate.now(clock.withZone(clinic.profile().timeZone())));
    }

    /** Takes up the questions as they are asked now, with every answer that fits them. */
    void takeUpChanges(ResumeCode code) {
        var after = drafts.change(code, draft -> {
            var clinic = clinics.get(draft.clinicId(), draft.language());
            var fitting = clinic.form().fitting(draft.answers());
            return journey(clinic, draft.on(clinic.protocol().version(), fitting));
        });
        counts.tookUpChanges(after);
    }

    Journey change(ResumeCode code, UnaryOperator<Draft> change) {
        var moved = drafts.change(code, draft -> {
            var before = journey(draft);
            return new Moved(before, watched(before, change.apply(draft)));
        });
        counts.moved(moved.before(), moved.after());
        return moved.after();
    }

    private record Moved(Journey before, Journey after) implements Changed {

        @Override
        public Draft draft() {
            return after.draft();
        }
    }

    /** Works a posted page in. As long as something is wrong with it, the page counts as not seen. */
    SavedPage save(ResumeCode code, String pageId, Posted posted, boolean changing) {
        var saved = drafts.change(code, draft -> save(journey(draft), pageId, posted, changing));
        counts.moved(saved.before(), saved.journey());
        return saved;
    }

    private SavedPage save(Journey journey, String pageId, Posted posted, boolean changing) {
        var draft = journey.draft();
        var page = journey.page(pageId);
        var sent = posted.answers(page);
        var questions = questions(journey, page, sent.keySet());
        var reading = PageReading.of(questions, sent);
        var answered = draft.answering(reading.appliedTo(draft.answers()));
        var saved = reading.problems().isEmpty()
                ? answered.seeing(questions.stream().map(Question::id))
                : answered;
        var after = watched(journey, changing ? opening(journey, saved) : saved);
        return new SavedPage(journey, after, page, questions, reading.problems());
    }

    /** Notes which pages a changed answer opens, so that the patient is led through them before checking again. */
    private Draft opening(Journey before, Draft saved) {
        var wasNew = before.newPages();
        return saved.opening(journey(before.clinic(), saved).newPages().stream()
                .filter(it -> !wasNew.contains(it) || before.draft().opened().contains(it))
                .collect(toUnmodifiableSet()));
    }

    /** What the page asks, and what it asked when it was opened: answers that another tab closed are not lost. */
    private static List<Question> questions(Journey journey, Page page, Set<String> sent) {
        var age = journey.clinic().protocol().about().age();
        return page.questions().stream()
                .flatMap(it -> journey
                        .asked(page, it)
                        .or(() -> Optional.of(it)
                                .filter(closed -> sent.contains(closed.id().value())))
                        .stream())
                .filter(it -> !it.off() && !it.id().equals(age))
                .toList();
    }

    private Journey watched(Journey before, Draft changed) {
        var now = journey(before.clinic(), changed);
        return now.advised(now.advice().shownIn(changed, clock.instant()));
    }
}
