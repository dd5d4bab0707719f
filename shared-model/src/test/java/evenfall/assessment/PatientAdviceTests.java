package evenfall.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clinical brief, section 5, presentation. */
class PatientAdviceTests {

    @Test
    void emergencyHidesEverythingElse() {
        var advice = advice(
                rule("R1", Level.EMERGENCY),
                rule("R2", Level.EMERGENCY),
                rule("R3", Level.URGENT),
                rule("R4", Level.ROUTINE));
        assertThat(advice.pressing()).extracting(Rule::id).containsExactly("R1", "R2");
        assertThat(advice.first()).isEmpty();
        assertThat(advice.rest()).isEmpty();
        assertThat(advice.selfCare()).isFalse();
    }

    @Test
    void urgentComesFirstAndKeepsBackWhatToTryAtHome() {
        var advice = advice(rule("R3", Level.URGENT), rule("R4", Level.ROUTINE));
        assertThat(advice.pressing()).extracting(Rule::id).containsExactly("R3");
        assertThat(advice.first()).extracting(Rule::id).containsExactly("R4");
        assertThat(advice.selfCare()).isFalse();
    }

    @Test
    void otherwiseThereAreSixAtMost() {
        var rules = IntStream.rangeClosed(1, 8).mapToObj(it -> rule("R" + it, it < 3 ? Level.ROUTINE : Level.PRIORITY));
        var advice = advice(rules.toArray(Rule[]::new));
        assertThat(advice.pressing()).isEmpty();
        assertThat(advice.first()).extracting(Rule::id).containsExactly("R3", "R4", "R5", "R6", "R7", "R8");
        assertThat(advice.rest()).extracting(Rule::id).containsExactly("R1", "R2");
        assertThat(advice.selfCare()).isTrue();
    }

    @Test
    void ruleWithoutWordsForThePatientSaysNothing() {
        var silent = new Rule("R1", Level.EMERGENCY, "", NOBODY, "", null, "", "A", null, List.of());
        assertThat(advice(silent).pressing()).isEmpty();
        assertThat(advice(silent).selfCare()).isFalse();
    }

    private static final Condition NOBODY = new Condition.Any(List.of());

    private static PatientAdvice advice(Rule... rules) {
        var findings = Stream.of(rules).map(it -> new Finding(it, Set.of())).toList();
        return PatientAdvice.of(new Assessment(Answers.NONE, findings, List.of(), Map.of()));
    }

    private static Rule rule(String id, Level level) {
        return new Rule(id, level, "", NOBODY, "", "Words for the patient", "", "A", null, List.of());
    }
}
