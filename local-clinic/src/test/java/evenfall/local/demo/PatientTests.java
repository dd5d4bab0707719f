package evenfall.local.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.assessment.Level;
import evenfall.form.PageReading;
import evenfall.form.Problem;
import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientTests {

    private static final Protocol PROTOCOL = ProtocolLoader.shipped("restless-legs");

    @ParameterizedTest
    @ValueSource(strings = {"breathless", "worn-out", "now-and-then"})
    void everyAnswerIsOneThatTheFormTakes(String name) throws IOException {
        assertThat(read(name).problems().values())
                .allMatch(Problem.Missing.class::isInstance, "belongs to a question that this patient is not asked");
    }

    @ParameterizedTest
    @CsvSource({"breathless, EMERGENCY", "worn-out, PRIORITY", "now-and-then, ROUTINE"})
    void eachIsUrgentInAWayOfTheirOwn(String name, Level level) throws IOException {
        var answers = read(name)
                .appliedTo(new Answers(Map.of(PROTOCOL.about().age(), new Answer.Amount(BigDecimal.valueOf(40)))));
        assertThat(PROTOCOL.assess(answers, LocalDate.of(2026, 11, 1)).level()).isEqualTo(level);
    }

    private static PageReading read(String name) throws IOException {
        var posted = Patient.named(name).says().entrySet().stream()
                .collect(
                        toMap(Map.Entry::getKey, said -> List.of(said.getValue().split(", "))));
        return PageReading.of(PROTOCOL.form().questions().toList(), posted);
    }
}
