package evenfall.support.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.assessment.Level;
import evenfall.support.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PatientTextsTests {

    static final JdbcClient INTAKE = JdbcClient.create(TestDatabase.asIntake());

    static final PatientTexts TEXTS = new PatientTexts(INTAKE);

    static final ClinicProfile CLINIC =
            new ClinicProfiles(INTAKE).findBySlug(TestDatabase.CLINIC).orElseThrow();

    static final Locale ENGLISH = Locale.ENGLISH;

    @ParameterizedTest
    @EnumSource(Place.class)
    void productSaysEverythingInEveryLanguageAndLeavesNothingOpen(Place place) {
        var languages = List.of(ENGLISH, Locale.of("es"), Locale.of("uk"));
        for (var language : languages) {
            for (var level : Level.values()) {
                assertThat(TEXTS.show("", CLINIC, place, language, level))
                        .singleElement()
                        .asString()
                        .contains(CLINIC.name())
                        .doesNotContain("{", "}");
            }
        }
        assertThat(languages.stream()
                        .map(it -> TEXTS.show("", CLINIC, place, it, Level.ROUTINE))
                        .distinct())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"URGENT, on the same day", "PRIORITY, within 3 working days", "ROUTINE, within 10 working days"})
    void patientReadsHowSoonByTheClinicsTargets(Level level, String when) {
        assertThat(TEXTS.read(CLINIC, Place.WHAT_NEXT, ENGLISH, level))
                .containsExactly(
                        "A person at Test Clinic reads your answers %s and gets in touch with you.".formatted(when));
    }

    @Test
    void ownWordsAreFilledInOnceAndStayText() {
        var clinic = named("{phone} <b>&$1");
        assertThat(TEXTS.show(
                        "We at {clinic} read it {when}.\n\n  Call {phone}, {opening-hours}. {else}\r\n",
                        clinic,
                        Place.WHAT_NEXT,
                        ENGLISH,
                        Level.URGENT))
                .containsExactly(
                        "We at {phone} <b>&$1 read it on the same day.",
                        "Call %s, %s. {else}".formatted(CLINIC.phone(), CLINIC.openingHours()));
    }

    @Test
    void whatMeansNothingInBracesIsNamed() {
        assertThat(PatientTexts.unknownPlaceholders("{clinic} {phone} {opening-hours} {when}"))
                .isEmpty();
        assertThat(PatientTexts.unknownPlaceholders("{name}, {Clinic} and } or {"))
                .containsExactlyInAnyOrder("{name}", "{Clinic}", "}", "{");
    }

    @Test
    void textThatNobodyWroteIsNone() {
        assertThat(TEXTS.find(CLINIC.id(), Place.WHO_READS, Locale.of("pl"))).isEqualTo(new OwnText("", 0));
    }

    private static ClinicProfile named(String name) {
        return new ClinicProfile(
                CLINIC.id(),
                CLINIC.slug(),
                name,
                CLINIC.languages(),
                CLINIC.timeZone(),
                CLINIC.emergencyNumber(),
                CLINIC.crisisLine(),
                CLINIC.phone(),
                CLINIC.openingHours(),
                CLINIC.targets(),
                CLINIC.publicKeyset());
    }
}
