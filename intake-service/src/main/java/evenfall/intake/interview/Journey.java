package evenfall.intake.interview;

import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.draft.Changed;
import evenfall.intake.draft.Draft;
import evenfall.intake.interview.Step.Common;
import evenfall.intake.interview.Step.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One patient's way through the form as their answers stand: which steps there are, and which comes next. */
public final class Journey implements Changed {

    private final Clinic clinic;

    private final Draft draft;

    private final Map<Page, List<Question>> asked = new LinkedHashMap<>();

    private final List<Step> steps;

    Journey(Clinic clinic, Draft draft) {
        this.clinic = clinic;
        this.draft = draft;
        clinic.protocol().form().pages().forEach(page -> {
            var questions = questionsOn(page);
            if (!questions.isEmpty()) {
                asked.put(page, questions);
            }
        });
        this.steps = steps();
    }

    /** Who is answering comes first: how the product itself puts things depends on it. */
    private List<Step> steps() {
        Predicate<Page> isOpening = page -> page.questions().stream()
                .anyMatch(it -> it.id().equals(clinic.protocol().about().respondent()));
        var opening = asked.keySet().stream().filter(isOpening).map(Questions::new);
        var common = Stream.of(Common.CONSENT, Common.PERSON, Common.CONTACT);
        var others = asked.keySet().stream().filter(isOpening.negate()).map(Questions::new);
        return Stream.of(opening, common, others, Stream.of(Common.CHECK))
                .<Step>flatMap(it -> it)
                .toList();
    }

    /** The age is not asked, for it follows from the date of birth. */
    private List<Question> questionsOn(Page page) {
        return clinic.protocol().form().shownOn(page, draft.answers()).stream()
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

    /** The pages that ask this patient anything, with the questions they ask. */
    public Map<Page, List<Question>> asked() {
        return asked;
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
        return Advice.from(clinic.protocol().assess(draft.answers()));
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
                asked.getOrDefault(page, List.of()).stream()
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
                !draft.seen()
                        .containsAll(asked.getOrDefault(page, List.of()).stream()
                                .map(Question::id)
                                .toList());
            case Common _ -> false;
        };
    }
}
