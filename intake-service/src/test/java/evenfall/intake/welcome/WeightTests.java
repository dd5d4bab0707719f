package evenfall.intake.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitors;
import evenfall.intake.Wire;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages are light enough for a bad connection at night. */
@IntakeTest
class WeightTests {

    private static final int FIRST_PAGE = 12_000;

    private static final int LATER_PAGE = 12_000;

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
        assertThat(assets).hasSize(2);
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(weight).isLessThan(FIRST_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check", "/questions/sensations", "/questions/alike-muscles", "/questions/story", "/code"})
    void laterPagesAreLighterStill(String path) throws Exception {
        var patient = visitors.begun().ready();
        patient.answer("story", "story", "It twists and will not stop. ".repeat(130));
        var page = Wire.of(port, patient).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Wire.weight(page)).isLessThan(LATER_PAGE);
    }
}
