package evenfall.intake.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.intake.Wire;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** Pages are light enough for a bad connection at night. */
@IntakeTest
class WeightTests {

    private static final int FIRST_PAGE = 12_000;

    private static final int LATER_PAGE = 12_000;

    private static final int HEAVIEST_PAGE = 15_000;

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Test
    void firstPageIsLightWithAllThatBelongsToIt() throws Exception {
        var wire = new Wire(port, "");
        var page = wire.get("/");
        int weight = Wire.weight(page);
        var assets =
                ASSET.matcher(Wire.text(page)).results().map(it -> it.group(1)).toList();
        for (var asset : assets) {
            weight += Wire.weight(wire.get(asset));
        }
        assertThat(assets).hasSize(3);
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(weight).isLessThan(FIRST_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/check",
                "/questions/sensations",
                "/questions/alike-muscles",
                "/questions/story",
                "/questions/med-list",
                "/questions/body-sites",
                "/overview",
                "/code"
            })
    void laterPagesAreLighterStill(String path) throws Exception {
        var patient = visitors.begun().ready();
        patient.answer("story", "story", "It twists and will not stop. ".repeat(130));
        var page = Wire.of(port, patient).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Wire.weight(page)).isLessThan(LATER_PAGE);
    }

    /** Cyrillic letters take two bytes each, and who tried everything is asked about all of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/check",
                "/questions/conditions",
                "/questions/med-classes",
                "/questions/treatment-effects",
                "/questions/selfcare-helped",
                "/questions/med-list",
                "/overview",
                "/questions/lab-others"
            })
    void heaviestPagesAreLightInTheHeaviestLanguageToo(String path) throws Exception {
        var patient = visitors.newcomer();
        patient.get("/test-clinic?language=uk");
        patient.post("/test-clinic", "language", "uk");
        patient.ready();
        tickAll(patient, "treatments-tried");
        tickAll(patient, "selfcare-tried");
        tickAll(patient, "conditions");
        patient.answer("med-list", "med-list", "Nakom, Madopar, sertraline, gabapentin, quinine, melatonin");
        tickAll(patient, "med-classes");
        patient.answer("story", "story", "Тягне і не відпускає до ранку. ".repeat(120));
        var page = Wire.of(port, patient).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Wire.text(page)).contains("<html lang=\"uk\"");
        assertThat(Wire.weight(page)).isLessThan(HEAVIEST_PAGE);
    }

    private static void tickAll(Visitor patient, String question) {
        var offered = Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(question))
                .matcher(Visitor.text(patient.get("/questions/" + question)));
        var fields = offered.results()
                .map(it -> it.group(1))
                .filter(it -> !it.equals("none"))
                .flatMap(it -> Stream.of(question, it))
                .toArray(String[]::new);
        assertThat(patient.answer(question, fields)).hasStatus(HttpStatus.FOUND);
    }
}
