package evenfall.intake.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.TheClinic;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.intake.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes after sending is as light as what came before, and never runs a script. */
@IntakeTest
class LightnessTests {

    private static final int PAGE = 12_000;

    private final TheClinic clinic = new TheClinic();

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    Visitor patient;

    @BeforeEach
    void send() {
        patient = visitors.newcomer();
        patient.get("/test-clinic?language=uk");
        patient.post("/test-clinic", "language", "uk");
        patient.ready();
        patient.answer("story", "story", "Тягне і не відпускає до ранку. ".repeat(120));
        patient.post("/check");
        clinic.ask(clinic.form(patient), "Ще раз, будь ласка", "story", "weight-kg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/receipt",
                "/status",
                "/asked",
                "/diary",
                "/diary/new/morning",
                "/diary/nights",
                "/record",
                "/record/erase",
                "/record/delete"
            })
    void pageIsLight(String path) throws Exception {
        var page = Wire.of(port, patient).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Wire.text(page)).contains("<html lang=\"uk\"").doesNotContain("??", "<script>");
        assertThat(Wire.weight(page)).isLessThan(PAGE);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("script-src 'self'"));
    }

    @Test
    void diaryIsDarkWhateverTheDeviceLikes() throws Exception {
        var wire = Wire.of(port, patient);
        var page = Wire.text(wire.get("/diary"));
        var sheet = page.replaceAll("(?s).*href=\"(/assets/night-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(Wire.text(wire.get(sheet))).contains("color-scheme: dark").doesNotContain("prefers-color-scheme");
        assertThat(Wire.text(wire.get("/status"))).doesNotContain("/assets/night");
    }
}
