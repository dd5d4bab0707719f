package evenfall.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a protocol is said with file, line and reason before any patient sees it. */
class BrokenProtocolTests {

    @TempDir
    Path folder;

    @BeforeEach
    void writeAWholeProtocol() throws IOException {
        for (var file : List.of("protocol", "form", "derived", "criteria", "rules")) {
            try (var stream = getClass().getResourceAsStream("/protocols/small/" + file + ".yaml")) {
                Files.copy(Objects.requireNonNull(stream), folder.resolve(file + ".yaml"));
            }
        }
    }

    @Test
    void wholeProtocolIsRead() {
        var protocol = ProtocolLoader.from(folder);
        assertThat(protocol.id()).isEqualTo("small");
        assertThat(protocol.form().questions()).hasSize(5);
        assertThat(protocol.rules().rules()).containsOnlyKeys("R1", "R2");
        assertThat(protocol.about().isForAnother(respondent("parent"))).isTrue();
        assertThat(protocol.about().isForAnother(respondent("self"))).isFalse();
        assertThat(protocol.about().isForAnother(Answers.NONE)).isFalse();
    }

    private static Answers respondent(String code) {
        return Answers.NONE.with(new QuestionId("respondent"), new Answer.Choice(code));
    }

    @Test
    void questionIdWithCapitalsIsRefused() {
        broken("form", "id: fever-now", "id: Fever_Now", "form.yaml:22: \"Fever_Now\": Not a question id: Fever_Now");
    }

    @Test
    void idTakenTwiceIsRefused() {
        broken("form", "id: very-ill", "id: fever-now", "form.yaml:26: the id \"fever-now\" is taken already");
    }

    @Test
    void somebodyElseWhoCannotBeChosenIsRefused() {
        broken(
                "protocol",
                "others: [parent]",
                "others: [neighbour]",
                "protocol.yaml:8: \"neighbour\" is no answer to \"respondent\"");
    }

    @Test
    void skipLogicThatGoesInACircleIsRefused() {
        broken(
                "form",
                "text: Do you have a high temperature?",
                "text: Do you have a high temperature?\n        shown-when: very-ill = yes",
                "form.yaml:22: \"fever-now\" depends on itself: fever-now -> very-ill -> fever-now");
    }

    @Test
    void derivedValuesAndRulesThatRestOnEachOtherAreRefused() {
        broken(
                "derived",
                "when: age-years >= 18",
                "when: fires(R1)",
                "derived.yaml:2: \"d-adult\" depends on itself: d-adult -> R1 -> d-adult");
    }

    @Test
    void ruleThatNamesAnUnknownQuestionIsRefused() {
        broken("rules", "fever-now = yes", "feverish = yes", "rules.yaml:5: there is no question \"feverish\"");
    }

    @Test
    void ruleThatAsksForAnUnknownOptionIsRefused() {
        broken("rules", "fever-now = yes", "fever-now = often", "rules.yaml:5: \"fever-now\" has no option \"often\"");
    }

    @Test
    void numbersAreNotAskedForOptionsNorOptionsForNumbers() {
        broken("rules", "fever-now = yes", "fever-now > 3", "rules.yaml:5: \"fever-now\" is not a number");
        broken(
                "rules",
                "fever-now = yes",
                "age-years has yes",
                "rules.yaml:5: \"age-years\" does not have several answers; ask with \"=\" or \"in\"");
    }

    @Test
    void freeTextRaisesNoRule() {
        broken("rules", "fever-now = yes", "story = yes", "rules.yaml:5: \"story\" is free text, which no rule reads");
    }

    @Test
    void conditionWithAMistakeIsShownWithItsPlace() {
        broken(
                "rules",
                "fever-now = yes",
                "fever-now is yes",
                "rules.yaml:5: \"d-adult and fever-now is yes\": expected a comparison such as \"=\" but found \"is\" at character 23");
    }

    @Test
    void misspeltKeyIsRefused() {
        broken(
                "rules",
                "grade: A",
                "garde: A",
                "rules.yaml:2: \"grade\" is missing",
                "rules.yaml:9: \"garde\" means nothing here");
    }

    @Test
    void skipLogicAsksForQuestionsOnly() {
        broken(
                "form",
                "shown-when: fever-now in {yes, unsure}",
                "shown-when: d-adult",
                "form.yaml:29: whether a question is shown depends on questions only");
    }

    @Test
    void criterionWithoutItsStateIsRefused() {
        broken("criteria", "state: d-hot", "state: d-cold", "criteria.yaml:5: there is no derived value \"d-cold\"");
    }

    @Test
    void letterThatTellsOfAnUnknownQuestionIsRefused() {
        broken(
                "protocol",
                "id: small",
                "letter: [{title: Course, questions: [fever-then]}]\nid: small",
                "protocol.yaml:1: there is no question \"fever-then\"");
    }

    @Test
    void fileThatIsNoYamlIsRefused() {
        broken("rules", "rules:", "rules: [", "rules.yaml:2: ");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("rules.yaml"));
        assertThatExceptionOfType(BrokenProtocolException.class)
                .isThrownBy(() -> ProtocolLoader.from(folder))
                .withMessageStartingWith("rules.yaml:1: the file cannot be read");
    }

    private void broken(String file, String whole, String broken, String... beginnings) {
        var path = folder.resolve(file + ".yaml");
        try {
            var text = Files.readString(path);
            assertThat(text).contains(whole);
            Files.writeString(path, text.replace(whole, broken));
            assertThatExceptionOfType(BrokenProtocolException.class)
                    .isThrownBy(() -> ProtocolLoader.from(folder))
                    .satisfies(it -> assertThat(List.of(beginnings))
                            .as(it.getMessage())
                            .anyMatch(
                                    beginning -> String.valueOf(it.getMessage()).startsWith(beginning)));
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
