package evenfall.intake.interview;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.form.Form;
import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.draft.Changed;
import evenfall.intake.draft.Draft;
import evenfall.intake.interview.Step.Common;
import evenfall.intake.interview.Step.Questions;
import evenfall.submission.Patient;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One patient's way through the form as their answers stand: which steps there are, and which comes next. The core comes
 * first and in one go; what more there is to tell is chosen section by section.
 */
public final class Journey implements Changed {

    private final Clinic clinic;

    private final Draft draft;

    private final LocalDate today;

    /** By page: looking a whole page up among others would compare all that stands on it. */
    private final Map<String, List<Question>> asked;

    /** Everything up to the overview. */
    private final List<Step> core;

    /** @param today at the clinic */
    Journey(Clinic clinic, Draft draft, LocalDate today) {
        this.clinic = clinic;
        this.draft = draft;
        this.today = today;
        this.asked = asked();
        this.core = core();
    }

    private Journey(Journey same, Draft draft) {
        this.clinic = same.clinic;
        this.draft = draft;
        this.today = same.today;
        this.asked = same.asked;
        this.core = same.core;
    }

    /** The same way, for the same answers lead it, with other advice shown. */
    Journey advised(Draft advised) {
        return new Journey(this, advised);
    }

    /** Who is answering comes first: how the product itself puts things depends on it. */
    private List<Step> core() {
        Predicate<Page> isOpening = page -> page.questions().stream()
                .anyMatch(it -> it.id().equals(clinic.protocol().about().respondent()));
        var opening = form().pages().filter(this::asks).filter(isOpening).map(Questions::new);
        var common = Stream.of(Common.CONSENT, Common.PERSON, Common.CONTACT);
        var others = form().pages()
                .filter(Page::core)
                .filter(this::asks)
                .filter(isOpening.negate())
                .map(Questions::new);
        return Stream.of(opening, common, others).<Step>flatMap(it -> it).toList();
    }

    /** The age is not asked, for it follows from the date of birth. */
    private Map<String, List<Question>> asked() {
        var age = clinic.protocol().about().age();
        var asked = new HashMap<>(form().shown(draft.answers()));
        asked.replaceAll((_, questions) ->
                questions.stream().filter(it -> !it.id().equals(age)).toList());
        return asked;
    }

    public Clinic clinic() {
        return clinic;
    }

    @Override
    public Draft draft() {
        return draft;
    }

    public LocalDate today() {
        return today;
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

    /** The pages of a section that are no part of the core, and that this patient is asked. */
    public Stream<Page> beyondCore(Section section) {
        return section.pages().stream().filter(it -> !it.core() && asks(it));
    }

    /** The pages of the core that this patient is asked. */
    List<Page> corePages() {
        return core.stream()
                .flatMap(it -> it instanceof Questions(var page) ? Stream.of(page) : Stream.empty())
                .toList();
    }

    Section section(Page page) {
        return form().sections().stream()
                .filter(it -> it.pages().contains(page))
                .findFirst()
                .orElseThrow();
    }

    boolean asks(Page page) {
        return !asked(page).isEmpty();
    }

    /** The names to look up among while answering a question; none but for the one that lists medicines. */
    List<String> namesFor(Question question) {
        var medicines = clinic.protocol().handbook().medicines();
        var script = Character.UnicodeScript.of(clinic.translation().title().codePointAt(0));
        return question.id().equals(medicines.text()) ? medicines.names(script) : List.of();
    }

    WrittenMedicines writtenMedicines() {
        return new WrittenMedicines(clinic.protocol().handbook().medicines(), draft.answers());
    }

    private Form form() {
        return clinic.form();
    }

    /** Where the patient is led next: to the first step of the core that lacks something or was not seen yet. */
    public Step next() {
        return isAdviceDue() ? Common.ADVICE : firstOfCore().orElse(Common.OVERVIEW);
    }

    /** Where the patient is led once a page is saved: on within its section, or back to where they came from. */
    Step after(Page page, boolean changing) {
        if (isAdviceDue() || !isCoreDone()) {
            return next();
        }
        return changing
                ? firstOpened().orElse(Common.CHECK)
                : restOfSection(page).orElse(Common.OVERVIEW);
    }

    /** Where the patient is led who changed something about themselves. */
    Step afterChange() {
        return isAdviceDue() || !isCoreDone() ? next() : Common.CHECK;
    }

    /** Where a patient is who stops now: whatever advice there is to read, it is not what anybody stops at. */
    Step stop() {
        return firstOfCore().orElse(Common.OVERVIEW);
    }

    /** Whether no page was saved yet. */
    boolean isUntouched() {
        return draft.seen().isEmpty() && draft.consent() == null && draft.person() == null;
    }

    private Optional<Step> firstOfCore() {
        return core.stream().filter(this::isUnfinished).findFirst();
    }

    public boolean isCoreDone() {
        return firstOfCore().isEmpty();
    }

    private Optional<Step> firstOpened() {
        return form().pages()
                .filter(it -> draft.opened().contains(it.id()))
                .<Step>map(Questions::new)
                .findFirst();
    }

    private Optional<Step> restOfSection(Page page) {
        return page.core()
                ? Optional.empty()
                : beyondCore(section(page))
                        .filter(this::isNew)
                        .<Step>map(Questions::new)
                        .findFirst();
    }

    /** Where a patient is led who asks for a step: to that step, unless something has to come before it. */
    public Step towards(Step wanted) {
        if (isAdviceDue()) {
            return Common.ADVICE;
        }
        return switch (wanted) {
            case Questions(var page) when !asks(page) -> next();
            case Common.OVERVIEW -> wanted;
            default -> before(wanted).filter(this::lacksSomething).findFirst().orElse(wanted);
        };
    }

    /** The step before this one; none before the first. */
    Optional<Step> back(Step step) {
        return step instanceof Questions(var page) && !page.core()
                ? Optional.of(backWithinSection(page))
                : before(step).reduce((_, last) -> last);
    }

    private Step backWithinSection(Page page) {
        return beyondCore(section(page))
                .takeWhile(it -> !it.id().equals(page.id()))
                .<Step>map(Questions::new)
                .reduce((_, last) -> last)
                .orElse(Common.OVERVIEW);
    }

    /** What the patient must know at once. */
    public Advice advice() {
        return Advice.from(clinic.protocol().assess(draft.answers(), today));
    }

    /** Whether the answer is for the clinic alone, and not shown again to whoever else looks at the answers. */
    public boolean keepsBack(Question question) {
        return question.discreet() && isMinor();
    }

    private boolean isMinor() {
        var person = draft.person();
        return person != null && Period.between(person.born(), today).getYears() < Patient.OF_AGE;
    }

    /** Whether whoever answers is not the patient. */
    public boolean isForAnother() {
        return clinic.protocol().about().isForAnother(draft.answers());
    }

    private Stream<Step> before(Step step) {
        return core.stream().takeWhile(it -> !it.equals(step));
    }

    boolean isAdviceDue() {
        boolean allRead = draft.advice().stream().allMatch(it -> it.acknowledgedAt() != null);
        return !allRead && advice().isDue(draft);
    }

    boolean isUnfinished(Step step) {
        return lacksSomething(step) || (step instanceof Questions(var page) && isNew(page));
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
            case Common.ADVICE, Common.OVERVIEW, Common.CHECK -> false;
        };
    }

    /** Whether there is something on the page that this patient has not seen yet. */
    public boolean isNew(Page page) {
        return !draft.seen().containsAll(asked(page).stream().map(Question::id).toList());
    }

    /** The pages with something new on them. */
    Set<String> newPages() {
        return form().pages().filter(this::isNew).map(Page::id).collect(toUnmodifiableSet());
    }
}
