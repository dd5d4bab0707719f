package evenfall.benchmark;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Outcome;
import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.Question;
import evenfall.privacy.Confidential;
import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading the whole restless-legs protocol, and judging answers by all of its rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ProtocolBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final Protocol protocol = ProtocolLoader.shipped("restless-legs");

    /** An answer to every question there is, so that as much as possible is asked and judged. */
    private final Answers answers = everything();

    private boolean flag;

    /** In a warm machine; a cold start is measured by {@link #loadOnce}. */
    @Benchmark
    public Protocol load() {
        return ProtocolLoader.shipped("restless-legs");
    }

    /** In a machine that has just started, as services do. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Protocol loadOnce() {
        return ProtocolLoader.shipped("restless-legs");
    }

    /** What one patient's answers come to: skip logic, derived values, rules and contradictions. */
    @Benchmark
    public Assessment assess() {
        return protocol.assess(answers, TODAY);
    }

    /** The same after one answer has changed, as on every page that is saved. */
    @Benchmark
    public Assessment assessAfterOneChange() {
        flag = !flag;
        return protocol.assess(
                answers.with(new QuestionId("breath-chest"), new Answer.Choice(flag ? "yes" : "no")), TODAY);
    }

    /** One rule alone, as "what would change this" asks over and over. */
    @Benchmark
    public Outcome oneRule() {
        return protocol.rules().outcome("R3", answers);
    }

    private Answers everything() {
        var all = Answers.NONE;
        for (var question : protocol.form().questions().toList()) {
            all = all.with(question.id(), answer(question));
        }
        return all.with(new QuestionId("age-years"), new Answer.Amount(BigDecimal.valueOf(45)));
    }

    private static Answer answer(Question question) {
        return switch (question.asked()) {
            case Asked.OneOf(var options) ->
                new Answer.Choice(options.getFirst().code());
            case Asked.AnyOf(var options, var _) ->
                new Answer.Choices(
                        Set.of(options.stream().map(Option::code).findFirst().orElseThrow()));
            case Asked.Amount amount -> new Answer.Amount(amount.least());
            case Asked.Day _ -> new Answer.Day(TODAY);
            case Asked.Text _ -> new Answer.Words(new Confidential("It twists."));
        };
    }
}
