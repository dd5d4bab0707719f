package evenfall.intake.interview;

import evenfall.form.Form;
import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.draft.Changed;
import evenfall.intake.draft.Draft;
import evenfall.intake.interview.Step.Common;
import evenfall.intake.interview.Step.Questions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One patient's way through the form as their answers stand: which steps there are, and which comes next. */
public final class Journey implements Changed {

    private final Clinic clinic;

    private final Draft draft;

    /** By page: looking a whole page up among others would compare all that stands on it. */
    private final Map<String, List<Question>> asked = new HashMap<>();

    private final List<Step> steps;

    Journey(Clinic clinic, Draft draft) {
        this.clinic = clinic;
        this.draft = draft;
        form().pages().forEach(page -> asked.put(page.id(), questionsOn(page)));
        this.steps = steps();
    }

    /** Who is answering comes first: how the product itself puts things depends on it. */
    private List<Step> steps() {
        Predicate<Page> isOpening = page -> page.questions().stream()
                .anyMatch(it -> it.id().equals(clinic.protocol().about().respondent()));
        var opening = form().pages().filter(this::asks).filter(isOpening).map(Questions::new);
        var common = Stream.of(Common.CONSENT, Common.PERSON, Common.CONTACT);
        var others =
                form().pages().filter(this::asks).filter(isOpening.negate()).map(Questions::new);
        return Stream.of(opening, common, others, Stream.of(Common.CHECK))
                .<Step>flatMap(it -> it)
                .toList();
    }

    /** The age is not asked, for it follows from the date of birth. */
    private List<Question> questionsOn(Page page) {
        return form().shownOn(page, draft.answers()).stream()
                .filter(it -> !it.id().equals(clinic.protocol().about().age()))
                .toList();
    }

    public Clinic clinic() {
        return clinic;
    }

    @Override
    public Draft draft() {
        return draft;
    }

    /** The questions on a page that this patient is asked. */
    public List<Question> asked(Page page) {
        return asked.getOrDefault(page.id(), List.of());
    }

    /** The question as it is asked on a page, with the options that are left; empty if it is not. */
    Optional<Question> asked(Page page, Question question) {
        return asked(page).stream().filter(it -> it.id().equals(question.id())).findFirst();
    }

    /** A page of the form, as the patient reads it. */
    Page page(String id) {
        return form().page(id).orElseThrow(PageNotFound::new);
    }

    boolean asks(Page page) {
        return !asked(page).isEmpty();
    }

    WrittenMedicines writtenMedicines() {
        return new WrittenMedicines(clinic.protocol().handbook().medicines(), draft.answers());
    }

    private Form form() {
        return clinic.form();
    }

    /** Where the patient is led next: to the first step that lacks something or was not seen yet. */
    public Step next() {
        return isAdviceDue()
                ? Common.ADVICE
                : steps.stream()
                        .filter(it -> lacksSomething(it) || isNew(it))
                        .findFirst()
                        .orElse(Common.CHECK);
    }

    /** Where a patient is led who asks for a step: to that step, unless something has to come before it. */
    public Step towards(Step wanted) {
        if (isAdviceDue()) {
            return Common.ADVICE;
        }
        if (!steps.contains(wanted)) {
            return next();
        }
        return before(wanted).filter(this::lacksSomething).findFirst().orElse(wanted);
    }

    /** The step before this one; none before the first. */
    Optional<Step> back(Step step) {
        return before(step).reduce((_, last) -> last);
    }

    /** What the patient must know at once. */
    public Advice advice() {
        return Advice.from(clinic.protocol()
                .assess(draft.answers(), LocalDate.now(clinic.profile().timeZone())));
    }

    /** Whether whoever answers is not the patient. */
    public boolean isForAnother() {
        return clinic.protocol().about().isForAnother(draft.answers());
    }

    private Stream<Step> before(Step step) {
        return steps.stream().takeWhile(it -> !it.equals(step));
    }

    boolean isAdviceDue() {
        boolean allRead = draft.advice().stream().allMatch(it -> it.acknowledgedAt() != null);
        return !allRead && advice().isDue(draft);
    }

    private boolean lacksSomething(Step step) {
        return switch (step) {
            case Questions(var page) ->
                asked(page).stream()
                        .anyMatch(it ->
                                it.required() && draft.answers().to(it.id()).isEmpty());
            case Common.CONSENT -> !ConsentText.isCurrent(draft.consent());
            case Common.PERSON ->
                draft.person() == null || (isForAnother() && draft.person().answeredBy() == null);
            case Common.CONTACT -> draft.contact() == null;
            case Common.ADVICE, Common.CHECK -> false;
        };
    }

    private boolean isNew(Step step) {
        return switch (step) {
            case Questions(var page) ->
                !draft.seen().containsAll(asked(page).stream().map(Question::id).toList());
            case Common _ -> false;
        };
    }
}
