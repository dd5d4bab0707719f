package evenfall.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.vignette.Judgement;
import evenfall.vignette.Vignettes;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invented patients of the clinical brief come out as written there. */
class VignetteTests {

    static List<Judgement> judgements() throws URISyntaxException {
        var file = Objects.requireNonNull(VignetteTests.class.getResource("/vignettes/restless-legs.json"));
        return new Vignettes(ProtocolLoader.shipped("restless-legs"), LocalDate.of(2026, 11, 1))
                .judge(Path.of(file.toURI()));
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void everyPatientComesOutAsWritten(Judgement judgement) {
        assertThat(judgement.differences()).as(judgement.title()).isEmpty();
    }

    @Test
    void noneIsForgotten() throws URISyntaxException {
        assertThat(judgements()).hasSize(30 + 33);
    }
}
