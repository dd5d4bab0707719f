package evenfall.form;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableMap;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All questions of a protocol, in the order they are asked. Immutable, read once, shared by all requests. */
public final class Form {

    private static final Answer NOT_ASKED = new Answer.NotAsked();

    private final List<Section> sections;

    private final List<Question> inOrder;

    private final Map<QuestionId, Integer> places;

    /** @throws IllegalStateException if a question id is taken twice */
    public Form(List<Section> sections) {
        this.sections = List.copyOf(sections);
        this.inOrder = this.sections.stream().flatMap(Section::questions).toList();
        this.places = IntStream.range(0, inOrder.size())
                .boxed()
                .collect(toUnmodifiableMap(it -> inOrder.get(it).id(), Function.identity()));
    }

    /** The same form for a clinic that switched on so much and no more; what demands more is asked of nobody. */
    public Form with(Set<String> switchedOn) {
        return new Form(sections.stream().map(it -> it.with(switchedOn)).toList());
    }

    public List<Section> sections() {
        return sections;
    }

    public Stream<Page> pages() {
        return sections.stream().flatMap(it -> it.pages().stream());
    }

    public Stream<Question> questions() {
        return inOrder.stream();
    }

    /** These questions in the order of the form, each once; those it does not have are left out. */
    public List<Question> questions(Collection<QuestionId> ids) {
        return ids.stream()
                .filter(places::containsKey)
                .distinct()
                .sorted(comparingInt(this::place))
                .map(it -> inOrder.get(place(it)))
                .toList();
    }

    private int place(QuestionId id) {
        return Objects.requireNonNull(places.get(id));
    }

    public Optional<Question> question(QuestionId id) {
        return Optional.ofNullable(places.get(id)).map(inOrder::get);
    }

    public Optional<Page> page(String id) {
        return pages().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The answers with every question that does not apply marked as not asked, whatever was said to it before. */
    public Answers settled(Answers answers) {
        var shown = new ShownQuestions(this, answers);
        var settled = new TreeMap<>(answers.given());
        questions().forEach(it -> {
            if (!shown.includes(it)) {
                settled.put(it.id(), NOT_ASKED);
            } else if (settled.get(it.id()) instanceof Answer.Choices(var codes)) {
                settled.put(it.id(), new Answer.Choices(shown.offered(it, codes)));
            }
        });
        return new Answers(settled);
    }

    /**
     * The answers with some of them given again. A question to which they lead only now was not asked yet: it is left
     * open, and nothing may be read into that.
     */
    public Answers amended(Answers before, Answers again) {
        var given = new TreeMap<>(before.given());
        given.putAll(again.given());
        questions()
                // what a clinic had not switched on was none of the patient's business then, and is none now
                .filter(it -> it.demand() == null)
                .forEach(it -> given.remove(it.id(), NOT_ASKED));
        return settled(new Answers(given));
    }

    /** The questions of a page that this patient is asked, with the options they are offered. */
    public List<Question> shownOn(Page page, Answers answers) {
        return new ShownQuestions(this, answers).on(page);
    }

    /** What {@link #shownOn} says of each page, by its id. Skip logic is gone through once for all of them. */
    public Map<String, List<Question>> shown(Answers answers) {
        var shown = new ShownQuestions(this, answers);
        return pages().collect(toUnmodifiableMap(Page::id, shown::on));
    }

    /** The pages that ask this patient anything. */
    public List<Page> shownPages(Answers answers) {
        var shown = new ShownQuestions(this, answers);
        return pages().filter(it -> it.questions().stream().anyMatch(shown::includes))
                .toList();
    }

    /** Those answers that could be given to these questions: answers to questions or options that are gone are left out. */
    public Answers fitting(Answers answers) {
        var fitting = new TreeMap<QuestionId, Answer>();
        answers.given()
                .forEach((id, answer) ->
                        question(id).filter(it -> it.asked().admits(answer)).ifPresent(_ -> fitting.put(id, answer)));
        return new Answers(fitting);
    }

    /** Questions that must be answered before the form can be sent, and are not. */
    public List<Question> missing(Answers answers) {
        var shown = new ShownQuestions(this, answers);
        return questions()
                .filter(it -> it.required()
                        && shown.includes(it)
                        && answers.to(it.id()).isEmpty())
                .toList();
    }
}
