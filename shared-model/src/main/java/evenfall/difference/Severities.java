package evenfall.difference;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Comparison;
import evenfall.assessment.Condition;
import evenfall.assessment.Condition.Limit;
import evenfall.assessment.Derivation;
import evenfall.assessment.Fact;
import evenfall.assessment.Subject;
import evenfall.form.Asked;
import evenfall.form.Question;
import evenfall.protocol.Protocol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which of two answers a protocol takes for the worse one. It says so in the bands of its severity dimensions, each of
 * which goes by one question, and in the scales it declares. Of all other answers nobody knows.
 */
final class Severities {

    private final Protocol protocol;

    /** By question, the derived value that goes by its answer alone; none where the answer is points itself. */
    private final Map<QuestionId, Optional<String>> gauges = new TreeMap<>();

    Severities(Protocol protocol) {
        this.protocol = protocol;
        var profile = protocol.profile();
        Stream.concat(profile.dimensions().stream(), profile.scales().stream()).forEach(this::gauge);
    }

    private void gauge(String derived) {
        switch (from(derived)) {
            case Derivation.Highest(var of) -> of.forEach(it -> gauge(it.name()));
            case Derivation.Sum(var of) ->
                of.forEach(it -> {
                    switch (it) {
                        case Subject.Question(var id) -> gauges.putIfAbsent(id, Optional.empty());
                        case Subject.Derived(var name) -> gauge(name);
                    }
                });
            case Derivation.Cases cases ->
                onlyQuestion(cases).ifPresent(it -> gauges.putIfAbsent(it, Optional.of(derived)));
            case Derivation.When _, Derivation.Count _, Derivation.Quotient _ -> {
                // goes up and down with several answers at once, and says nothing of any of them alone
            }
        }
    }

    private Derivation from(String derived) {
        return Objects.requireNonNull(protocol.rules().derived().get(derived), derived)
                .from();
    }

    private Optional<QuestionId> onlyQuestion(Derivation.Cases cases) {
        var names = cases.restsOn().flatMap(Condition::names).distinct().toList();
        return names.size() == 1
                ? protocol.form()
                        .questions()
                        .map(Question::id)
                        .filter(it -> it.value().equals(names.getFirst()))
                        .findFirst()
                : Optional.empty();
    }

    /** More than 0 if the second answer is worse, less if it is better; empty if the protocol does not say. */
    OptionalInt worsening(Question question, Answer then, Answer now) {
        var gauge = gauges.get(question.id());
        if (gauge == null || !question.asked().admits(then) || !question.asked().admits(now)) {
            return OptionalInt.empty();
        }
        var before = points(question, then, gauge);
        var after = points(question, now, gauge);
        return before.isEmpty() || after.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(after.get().compareTo(before.get()));
    }

    private Optional<BigDecimal> points(Question question, Answer answer, Optional<String> gauge) {
        var itself = Fact.of(question.id(), Optional.of(answer)).number();
        if (gauge.isEmpty()) {
            return itself;
        }
        var band = band(question.id(), answer, gauge.get());
        return answer instanceof Answer.Amount && band.isPresent() && rises(question, gauge.get()) ? itself : band;
    }

    private Optional<BigDecimal> band(QuestionId question, Answer answer, String gauge) {
        return protocol.rules()
                .value(gauge, new Answers(Map.of(question, answer)))
                .number();
    }

    /** Whether the bands go up with the number all the way, so that within a band, too, more is worse. */
    private boolean rises(Question question, String gauge) {
        var bands = numbers(question, gauge)
                .map(it -> band(question.id(), new Answer.Amount(it), gauge))
                .toList();
        return bands.stream().allMatch(Optional::isPresent)
                && inOrder(bands.stream().map(Optional::get).toList());
    }

    private static boolean inOrder(List<BigDecimal> numbers) {
        return numbers.stream().sorted().toList().equals(numbers);
    }

    /** The ends of the scale, and the numbers on either side of every limit; upwards. */
    private Stream<BigDecimal> numbers(Question question, String gauge) {
        if (!(question.asked() instanceof Asked.Amount asked)) {
            return Stream.empty();
        }
        var step = BigDecimal.ONE.movePointLeft(asked.decimals());
        return Stream.concat(
                        Stream.of(asked.least(), asked.most()),
                        limits(gauge).flatMap(it -> Stream.of(it.subtract(step), it, it.add(step))))
                .filter(it -> asked.admits(new Answer.Amount(it)))
                .distinct()
                .sorted();
    }

    private Stream<BigDecimal> limits(String gauge) {
        return from(gauge).restsOn().flatMap(Condition::leaves).flatMap(it -> switch (it) {
            case Condition.Compares(var _, Comparison _, Limit.Fixed(var number)) -> Stream.of(number);
            case Condition.Is(var _, var number) -> Stream.of(new BigDecimal(number));
            default -> Stream.empty();
        });
    }
}
