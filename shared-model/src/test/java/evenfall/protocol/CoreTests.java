package evenfall.protocol;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Criterion;
import evenfall.assessment.Finding;
import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.Page;
import evenfall.form.Question;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever stops after the core is judged by what matters as if they had told everything. */
class CoreTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final int PATIENTS = 2_000;

    Protocol protocol = ProtocolLoader.shipped("restless-legs");

    Set<QuestionId> core = protocol.form()
            .pages()
            .filter(Page::core)
            .flatMap(it -> it.questions().stream())
            .map(Question::id)
            .collect(toUnmodifiableSet());

    @Test
    void coreDecidesWhatCannotWaitWhetherThePatternFitsAndHowMuchItTroubles() {
        var random = new Random(3);
        for (int i = 0; i < PATIENTS; i++) {
            var all = protocol.form().settled(answers(random));
            var told = new TreeMap<>(all.given());
            told.keySet().retainAll(core);

            var whole = protocol.assess(all, TODAY);
            var part = protocol.assess(new Answers(told), TODAY);

            assertThat(decided(part)).as("patient %d", i).isEqualTo(decided(whole));
        }
    }

    /** A page of a section may open before the core question that it depends on was asked; then it would never be. */
    @Test
    void coreQuestionsDependOnCoreQuestionsOnly() {
        var random = new Random(4);
        for (int i = 0; i < PATIENTS; i++) {
            var all = answers(random);
            var told = new TreeMap<>(all.given());
            told.keySet().retainAll(core);

            assertThat(corePages(new Answers(told))).as("patient %d", i).isEqualTo(corePages(all));
        }
    }

    /** "Some forty short questions": a grown-up without any warning sign is asked this many, on this many pages. */
    @Test
    void coreStaysShort() {
        var quiet = new Answers(new TreeMap<>(Map.of(
                new QuestionId("respondent"), new Answer.Choice("self"),
                new QuestionId("age-years"), new Answer.Amount(BigDecimal.valueOf(60)),
                new QuestionId("drives"), new Answer.Choice("no"),
                new QuestionId("fever-now"), new Answer.Choice("no"),
                new QuestionId("movement-relief"), new Answer.Choice("partial"))));
        var pages = corePages(quiet);

        assertThat(pages).hasSizeLessThanOrEqualTo(30);
        assertThat(pages.stream()
                        .map(it -> protocol.form().page(it).orElseThrow())
                        .flatMap(it -> protocol.form().shownOn(it, quiet).stream()))
                .hasSizeLessThanOrEqualTo(50);
    }

    private List<String> corePages(Answers answers) {
        return protocol.form().shownPages(answers).stream()
                .filter(Page::core)
                .map(Page::id)
                .toList();
    }

    private List<Object> decided(Assessment assessment) {
        var pressing = assessment.findings().stream()
                .map(Finding::rule)
                .filter(it -> it.level().interrupts())
                .map(it -> it.id());
        var states = Stream.concat(
                        protocol.criteria().stream().map(Criterion::state),
                        Stream.of(
                                protocol.profile().severity(),
                                protocol.profile().significant()))
                .map(it -> assessment.derived().get(it))
                .map(it -> it == null ? "" : it.code().orElse("?"));
        return Stream.<Object>concat(pressing, states).toList();
    }

    /** Somebody who answers anything at all, and leaves out one question in ten that may be left out. */
    private Answers answers(Random random) {
        var given = new TreeMap<QuestionId, Answer>();
        protocol.form().questions().forEach(it -> {
            if (it.required() || random.nextInt(10) > 0) {
                given.put(it.id(), answer(it.asked(), random));
            }
        });
        return new Answers(given);
    }

    private static Answer answer(Asked asked, Random random) {
        return switch (asked) {
            case Asked.OneOf(var options) -> new Answer.Choice(any(options, random));
            case Asked.AnyOf(var options, var _) ->
                new Answer.Choices(Stream.generate(() -> any(options, random))
                        .limit(1 + random.nextInt(3))
                        .collect(toCollection(LinkedHashSet::new)));
            case Asked.Amount it ->
                new Answer.Amount(it.least()
                        .add(it.most()
                                .subtract(it.least())
                                .multiply(BigDecimal.valueOf(random.nextInt(11)))
                                .divideToIntegralValue(BigDecimal.TEN)));
            case Asked.Day() -> new Answer.Day(TODAY.minusDays(random.nextInt(600)));
            case Asked.Text(var _) -> new Answer.Words(new Confidential("It twists."));
        };
    }

    private static String any(List<Option> options, Random random) {
        return options.get(random.nextInt(options.size())).code();
    }
}
