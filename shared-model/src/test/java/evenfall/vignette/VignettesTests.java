package evenfall.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.protocol.ProtocolLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A difference is found, and its cause is said. */
class VignettesTests {

    private static final Vignettes VIGNETTES =
            new Vignettes(ProtocolLoader.shipped("restless-legs"), LocalDate.of(2026, 11, 1));

    @TempDir
    Path folder;

    @Test
    void patientWhoComesOutAsWrittenHasNoDifference() throws IOException {
        assertThat(differences("{\"breath-chest\": \"yes\"}", "{}", "[\"R3\", \"R27\", \"R54\"]"))
                .isEmpty();
    }

    @Test
    void missingRuleIsNamedWithTheAnswersThatDecided() throws IOException {
        assertThat(differences("{\"breath-chest\": \"no\"}", "{}", "[\"R3\", \"R27\", \"R54\"]"))
                .containsExactly("R3 is missing: it is false by breath-chest = no");
        assertThat(differences("{\"breath-chest\": null}", "{}", "[\"R3\", \"R27\", \"R54\"]"))
                .containsExactly("R3 is missing: it is unknown by breath-chest = (empty)");
    }

    @Test
    void ruleThatShouldNotHaveFiredIsNamed() throws IOException {
        assertThat(differences("{\"breath-chest\": \"yes\"}", "{}", "[\"R27\", \"R54\"]"))
                .containsExactly("R3 is found: it is true by breath-chest = yes");
    }

    @Test
    void stateThatComesOutOtherwiseIsNamed() throws IOException {
        assertThat(differences("{\"urge-to-move\": \"yes\"}", "{\"c1\": \"not-met\"}", "[\"R27\", \"R54\"]"))
                .containsExactly("d-c1 is met and should be not-met: it rests on urge-to-move = yes");
    }

    @Test
    void whatThePatientWasNotAskedIsSaid() throws IOException {
        assertThat(differences("{\"dozed-driving\": \"yes\", \"drives\": \"no\"}", "{}", "[\"R18\", \"R27\", \"R54\"]"))
                .containsExactly("R18 is missing: it is false by dozed-driving = (does not apply)");
    }

    @Test
    void answersThatNobodyCouldGiveAndRulesThatDoNotExistAreNamed() throws IOException {
        assertThat(differences(
                        "{\"breath-chest\": \"perhaps\", \"nothing\": \"yes\"}",
                        "{\"c9\": \"met\"}",
                        "[\"R27\", \"R54\", \"R900\"]"))
                .containsExactly(
                        "the form has no question nothing",
                        "breath-chest cannot be answered with [perhaps]",
                        "the protocol has no rule R900",
                        "the protocol derives no d-c9");
    }

    @Test
    void answersAboutEachTreatmentAreRead() throws IOException {
        var tried =
                "\"treatments-tried\": [\"magnesium\"], \"treatment-effects\": {\"magnesium\": {\"effect\": \"%s\"}}";
        assertThat(differences("{" + tried.formatted("worse") + "}", "{}", "[\"R27\", \"R54\"]"))
                .isEmpty();
        assertThat(differences("{" + tried.formatted("dreadful") + "}", "{}", "[\"R27\", \"R54\"]"))
                .containsExactly("treatment-effects-magnesium-effect cannot be answered with [dreadful]");
    }

    @Test
    void boundaryCheckLooksAtItsOwnRulesOnly() throws IOException {
        var file = write("""
                {"schema": "leg-vignettes-1", "defaults": {"age-years": 45}, "vignettes": [], "boundaryChecks": [
                  {"id": "B1", "title": "", "change": {"ferritin": 301}, "mustFire": ["R58"], "mustNotFire": ["R57"]},
                  {"id": "B2", "title": "", "change": {"ferritin": 300}, "mustFire": ["R58"], "mustNotFire": ["R27"]}]}
                """);
        var judged = VIGNETTES.judge(file);
        assertThat(judged.getFirst().isAsWritten()).isTrue();
        assertThat(judged.getLast().differences())
                .hasSize(2)
                .contains("R58 is missing: it is unknown by tsat = (empty)");
    }

    @Test
    void fileThatIsNoneIsRefusedWithAReason() throws IOException {
        refused("{", "is no JSON; look at line 1");
        refused("{\"schema\": \"other\"}", "the schema is \"other\" and should be \"leg-vignettes-1\"");
        refused("{\"schema\": \"leg-vignettes-1\"}", "\"defaults\" is missing in the file");
        assertThatExceptionOfType(VignetteFileException.class)
                .isThrownBy(() -> VIGNETTES.judge(folder.resolve("nowhere.json")))
                .withMessageStartingWith("there is no file ");
    }

    private void refused(String content, String reason) throws IOException {
        var file = write(content);
        assertThatExceptionOfType(VignetteFileException.class)
                .isThrownBy(() -> VIGNETTES.judge(file))
                .withMessageContaining(reason);
    }

    private List<String> differences(String answers, String states, String findings) throws IOException {
        var file = write("""
                {"schema": "leg-vignettes-1", "defaults": {"age-years": 45}, "vignettes": [
                  {"id": "V1", "title": "", "answers": %s,
                   "expected": {"states": %s, "findings": %s, "nearMisses": []}}]}
                """.formatted(answers, states, findings));
        return VIGNETTES.judge(file).getFirst().differences();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("vignettes.json"), content);
    }
}
