package evenfall.protocol;

import static evenfall.protocol.SmallProtocol.TODAY;
import static evenfall.protocol.SmallProtocol.id;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.assessment.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhatIfTests {

    Protocol protocol = ProtocolLoader.shipped("restless-legs");

    @Test
    void everyAnswerThatWouldEndAFindingIsFound() {
        var unwell = answers(Map.of("age-years", "45", "fever-now", "yes", "sepsis-signs", "yes"));
        assertThat(endings(unwell, "R4"))
                .containsExactlyInAnyOrder(
                        new Change(id("fever-now"), new Answer.Choice("no")),
                        new Change(id("sepsis-signs"), new Answer.Choice("no")));
    }

    @Test
    void ofNumbersTheNearestIsNamed() {
        var low = answers(Map.ofEntries(
                Map.entry("age-years", "45"),
                Map.entry("sex-registered", "female"),
                Map.entry("pregnancy-status", "not-pregnant"),
                Map.entry("conditions", "none"),
                Map.entry("urge-to-move", "yes"),
                Map.entry("rest-effect", "when-resting"),
                Map.entry("movement-relief", "full"),
                Map.entry("evening-night-worse", "only-evening-night"),
                Map.entry("ferritin", "40"),
                Map.entry("tsat", "30")));
        assertThat(endings(low, "R55"))
                .contains(new Change(id("ferritin"), new Answer.Amount(new BigDecimal("75.1"))))
                .doesNotContain(new Change(id("ferritin"), new Answer.Amount(new BigDecimal("75"))));
    }

    @Test
    void ofSeveralAnswersOneIsTakenAway() {
        var quinine = answers(Map.of("age-years", "45", "med-classes", "quinine,iron"));
        assertThat(endings(quinine, "R85"))
                .containsExactly(new Change(id("med-classes"), new Answer.Choices(Set.of("iron"))));
    }

    @Test
    void whatIsChangedChangesWhatIsAskedAsWell() {
        var driver = answers(Map.of("age-years", "45", "drives", "yes", "dozed-driving", "yes"));
        assertThat(endings(driver, "R18"))
                .as("who does not drive is not asked")
                .contains(new Change(id("dozed-driving"), new Answer.Choice("no")));
    }

    @Test
    void openQuestionsThatWouldDecideACriterionAreNamed() {
        var open = answers(Map.of("age-years", "45", "urge-to-move", "unsure"));
        var whatIf = new WhatIf(protocol, open, TODAY);
        var urge = protocol.criteria().getFirst();
        assertThat(whatIf.open(urge)).containsExactly(id("urge-to-move"));
        assertThat(whatIf.decisions(urge))
                .containsExactly(
                        new Change(id("urge-to-move"), new Answer.Choice("yes")),
                        new Change(id("urge-to-move"), new Answer.Choice("no")));
    }

    @Test
    void criterionThatIsDecidedHasNoOpenQuestions() {
        var met = answers(Map.of("age-years", "45", "urge-to-move", "yes"));
        assertThat(new WhatIf(protocol, met, TODAY).open(protocol.criteria().getFirst()))
                .isEmpty();
    }

    /** Every finding of these patients goes when one of the changes named for it is made. */
    @Test
    void changesDoWhatTheySay() {
        Stream.of(
                        Map.of("age-years", "45", "fever-now", "yes", "leg-hot-red", "yes"),
                        Map.of("age-years", "70", "med-classes", "opioid,z-drug", "hb", "100"),
                        Map.of("age-years", "8", "child-limp", "yes", "fever-now", "yes"))
                .map(this::answers)
                .forEach(answers -> protocol.assess(answers, TODAY)
                        .findings()
                        .forEach(it -> assertThat(remaining(answers, it)).isEmpty()));
    }

    private List<Change> remaining(Answers answers, Finding finding) {
        return new WhatIf(protocol, answers, TODAY)
                .endings(finding).stream()
                        .filter(it -> protocol.assess(answers.with(it.question(), it.to()), TODAY).findings().stream()
                                .anyMatch(left -> left.rule().equals(finding.rule())))
                        .toList();
    }

    private List<Change> endings(Answers answers, String rule) {
        var finding = protocol.assess(answers, TODAY).findings().stream()
                .filter(it -> it.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
        return new WhatIf(protocol, answers, TODAY).endings(finding);
    }

    private Answers answers(Map<String, String> said) {
        return SmallProtocol.answers(protocol, said);
    }
}
