package evenfall.difference;

import static evenfall.difference.Accounts.IN_MAY;
import static evenfall.difference.Accounts.IN_NOVEMBER;
import static evenfall.difference.Accounts.id;
import static evenfall.difference.Accounts.vignette;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import evenfall.assessment.Level;
import evenfall.difference.MeasuredChange.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTests {

    private static final String ANOTHER_RULE = """
              - id: R9
                level: routine
                finding: An old fever
                when: fever-now = yes
                clinician: Examine.
                source: None
                grade: D
            """;

    static Stream<String> vignettes() {
        return Accounts.vignettes();
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void whoeverTellsTheSameTwiceHasNotChanged(String patient) {
        var difference = Difference.between(vignette(patient, IN_MAY, Map.of()), vignette(patient, IN_MAY, Map.of()));
        assertThat(difference.findings()).allMatch(it -> it.turn() == Turn.UNCHANGED);
        assertThat(difference.answers()).isNotEmpty().allMatch(it -> it.turn() == Turn.UNCHANGED);
        assertThat(difference.dimensions()).hasSize(5).allMatch(it -> it.turn() == Turn.UNCHANGED);
        assertThat(difference.level()).isEqualTo(Turn.UNCHANGED);
        assertThat(difference.isAcrossVersions()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void whatIsNewOneWayIsGoneTheOtherWay(String patient) {
        var one = vignette("V01", IN_MAY, Map.of());
        var other = vignette(patient, IN_NOVEMBER, Map.of());
        assertThat(rules(Difference.between(one, other), Turn.NEW))
                .containsExactlyInAnyOrderElementsOf(rules(Difference.between(other, one), Turn.GONE));
        assertThat(questions(Difference.between(one, other), Turn.WORSE))
                .containsExactlyElementsOf(questions(Difference.between(other, one), Turn.BETTER));
    }

    @Test
    void emergencyThatIsNewStandsFirst() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of("ferritin", "40", "lab-date", "2026-04-01")),
                vignette(
                        "V01",
                        IN_NOVEMBER,
                        Map.of("breath-chest", "yes", "ferritin", "200", "lab-date", "2026-10-01")));
        assertThat(difference.level()).isEqualTo(Turn.WORSE);
        assertThat(difference.now().assessment().level()).isEqualTo(Level.EMERGENCY);
        assertThat(difference.findings().getFirst().turn()).isEqualTo(Turn.NEW);
        assertThat(difference.findings().getFirst().finding().rule().id()).isEqualTo("R3");
        assertThat(rules(difference, Turn.GONE)).contains("R55");
    }

    @Test
    void findingIsNotRuledOutByASilence() {
        var then = vignette("V01", IN_MAY, Map.of("breath-chest", "yes"));
        var silent = Difference.between(then, vignette("V01", IN_NOVEMBER, Map.of("breath-chest", "unsure")));
        var denied = Difference.between(then, vignette("V01", IN_NOVEMBER, Map.of("breath-chest", "no")));
        assertThat(gone(silent, "R3").isOpenElsewhere()).isTrue();
        assertThat(gone(denied, "R3").isOpenElsewhere()).isFalse();
        assertThat(Objects.requireNonNull(gone(denied, "R3").elsewhere()).because())
                .containsExactly(id("breath-chest"));
    }

    @Test
    void protocolSaysOfItsBandsWhichWayIsWorse() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of()),
                vignette(
                        "V01",
                        IN_NOVEMBER,
                        Map.of(
                                "nights-past-week",
                                "2",
                                "intensity-nrs",
                                "9",
                                "daytime-impact",
                                "severe",
                                "distress",
                                "none")));
        assertThat(turn(difference, "nights-past-week")).isEqualTo(Turn.BETTER);
        assertThat(turn(difference, "daytime-impact")).isEqualTo(Turn.WORSE);
        assertThat(turn(difference, "distress")).isEqualTo(Turn.BETTER);
        assertThat(turn(difference, "intensity-nrs"))
                .as("7 and 9 are in one band, and the bands go up with the number")
                .isEqualTo(Turn.WORSE);
        assertThat(difference.dimensions())
                .extracting(ValueChange::name, ValueChange::turn)
                .containsExactly(
                        tuple("d-band-frequency", Turn.BETTER),
                        tuple("d-band-intensity", Turn.UNCHANGED),
                        tuple("d-band-sleep", Turn.UNCHANGED),
                        tuple("d-band-day", Turn.WORSE),
                        tuple("d-band-distress", Turn.BETTER));
    }

    @Test
    void severityGoesByItsGrades() {
        var severe = vignette("V01", IN_MAY, Map.of());
        var mild = vignette(
                "V01",
                IN_NOVEMBER,
                Map.of(
                        "nights-past-week",
                        "1",
                        "intensity-nrs",
                        "2",
                        "sleep-delay-minutes",
                        "10",
                        "night-wakings",
                        "1",
                        "daytime-impact",
                        "mild",
                        "distress",
                        "a-little"));
        assertThat(Difference.between(severe, mild).severity().turn()).isEqualTo(Turn.BETTER);
        assertThat(Difference.between(mild, severe).severity().turn()).isEqualTo(Turn.WORSE);
    }

    @Test
    void severityThatIsNotKnownIsNoBetter() {
        var silent = Map.of("nights-past-week", "", "intensity-nrs", "", "daytime-impact", "", "distress", "");
        var difference = Difference.between(vignette("V01", IN_MAY, Map.of()), vignette("V01", IN_NOVEMBER, silent));
        assertThat(difference.severity().turn()).isEqualTo(Turn.CHANGED);
        assertThat(difference.dimensions().getFirst().turn()).isEqualTo(Turn.GONE);
        assertThat(turn(difference, "intensity-nrs")).isEqualTo(Turn.GONE);
    }

    @Test
    void scaleThatIsDeclaredGoesUpWithItsItems() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of("respondent", "self", "phq2-interest", "1", "phq2-mood", "2")),
                vignette("V01", IN_NOVEMBER, Map.of("respondent", "self", "phq2-interest", "3", "phq2-mood", "2")));
        assertThat(turn(difference, "phq2-interest")).isEqualTo(Turn.WORSE);
        assertThat(turn(difference, "phq2-mood")).isEqualTo(Turn.UNCHANGED);
        assertThat(difference.scales())
                .extracting(ValueChange::name, ValueChange::turn)
                .contains(tuple("d-phq2", Turn.WORSE));
    }

    @Test
    void nothingElseIsCalledBetterOrWorse() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of("frequency-past-year", "every-day", "relief-helps", "walking,cold")),
                vignette(
                        "V01",
                        IN_NOVEMBER,
                        Map.of("frequency-past-year", "2-3-per-week", "relief-helps", "cold,warm")));
        assertThat(turn(difference, "frequency-past-year")).isEqualTo(Turn.CHANGED);
        var relief = answer(difference, "relief-helps");
        assertThat(relief.turn()).isEqualTo(Turn.CHANGED);
        assertThat(relief.added()).containsExactly("warm");
        assertThat(relief.removed()).containsExactly("walking");
    }

    @Test
    void beingUnsureIsAnAnswerAndNeitherBetterNorWorse() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of("fever-now", "no")),
                vignette("V01", IN_NOVEMBER, Map.of("fever-now", "unsure")));
        assertThat(turn(difference, "fever-now")).isEqualTo(Turn.CHANGED);
    }

    @Test
    void bloodValuesComeWithTheirDays() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of("ferritin", "40", "hb", "130", "lab-date", "2025-04-01")),
                vignette("V01", IN_NOVEMBER, Map.of("ferritin", "90", "crp", "2", "lab-date", "2026-10-01")));
        assertThat(difference.measured())
                .extracting(it -> it.question().value(), MeasuredChange::turn)
                .containsExactlyInAnyOrder(
                        tuple("ferritin", Turn.CHANGED), tuple("hb", Turn.GONE), tuple("crp", Turn.NEW));
        var ferritin = difference.measured().stream()
                .filter(it -> it.question().equals(id("ferritin")))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(ferritin.then()))
                .as("older than a year")
                .returns(LocalDate.of(2025, 4, 1), Measured::day)
                .returns(false, Measured::counts);
        assertThat(Objects.requireNonNull(ferritin.now()))
                .returns(LocalDate.of(2026, 10, 1), Measured::day)
                .returns(true, Measured::counts);
        assertThat(Objects.requireNonNull(ferritin.then()).value()).isEqualByComparingTo("40");
        assertThat(Objects.requireNonNull(ferritin.now()).value()).isEqualByComparingTo("90");
        assertThat(ferritin.isTheSameTest()).isFalse();
    }

    @Test
    void resultThatIsToldTwiceIsOneTest() {
        var labs = Map.of("ferritin", "40", "lab-date", "2026-04-01");
        var difference = Difference.between(vignette("V01", IN_MAY, labs), vignette("V01", IN_NOVEMBER, labs));
        assertThat(difference.measured()).allMatch(MeasuredChange::isTheSameTest);
    }

    @Test
    void medicinesAreFoundInWhatWasWritten() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of("med-list", "Gabapentin in the evening; Nakom")),
                vignette("V01", IN_NOVEMBER, Map.of("med-list", "gabapentin 300 and pramipexole")));
        assertThat(difference.medicines())
                .extracting(it -> it.match().name(), MedicineChange::turn)
                .containsExactlyInAnyOrder(
                        tuple("gabapentin", Turn.UNCHANGED), tuple("pramipexole", Turn.NEW), tuple("Nakom", Turn.GONE));
    }

    @Test
    void versionsAreComparedInWhatBothKnow(@TempDir Path first, @TempDir Path second) throws IOException {
        var older = Accounts.small(first, Map.of());
        var newer = Accounts.small(
                second,
                Map.of(
                        "protocol.yaml", Map.of("version: 1.0.0", "version: 2.0.0"),
                        "form.yaml",
                                Map.of("unit: ug/L", "unit: ng/mL", "text: What happens?", "text: What do you feel?"),
                        "texts/es.yaml",
                                Map.of(
                                        "unit.ug/L", "unit.ng/mL",
                                        "  finding.R3: Otra cosa", "  finding.R3: Otra cosa\n  finding.R9: Otra más"),
                        "rules.yaml",
                                Map.of(
                                        "when: mood = 1",
                                        "when: mood in {0, 1}",
                                        "rules:\n",
                                        "rules:\n" + ANOTHER_RULE)));
        var said = Map.of(
                "age-years",
                "40",
                "fever-now",
                "yes",
                "very-ill",
                "yes",
                "iron",
                "30",
                "mood",
                "0",
                "story",
                "It twists");
        var difference =
                Difference.between(Accounts.told(older, IN_MAY, said), Accounts.told(newer, IN_NOVEMBER, said));
        assertThat(difference.isAcrossVersions()).isTrue();
        assertThat(rules(difference, Turn.INCOMPARABLE))
                .as("the older version could not have found it")
                .containsExactly("R9");
        assertThat(rules(difference, Turn.NEW)).containsExactly("R3");
        assertThat(difference.findings())
                .filteredOn(FindingChange::rewritten)
                .extracting(it -> it.finding().rule().id())
                .containsExactly("R3");
        assertThat(turn(difference, "iron")).as("the unit is another").isEqualTo(Turn.INCOMPARABLE);
        assertThat(answer(difference, "story").rewritten()).isTrue();
        assertThat(answer(difference, "story").turn()).isEqualTo(Turn.UNCHANGED);
    }

    @Test
    void valueThatIsWorkedOutAnotherWayIsNeverCalledWorse(@TempDir Path first, @TempDir Path second)
            throws IOException {
        var older = Accounts.small(first, Map.of());
        var newer = Accounts.small(
                second,
                Map.of(
                        "protocol.yaml", Map.of("version: 1.0.0", "version: 2.0.0"),
                        "derived.yaml",
                                Map.of(
                                        "count: [fever-now = yes, very-ill = yes]",
                                        "count: [fever-now = yes, very-ill = yes, mood = 1]")));
        var said = Map.of("age-years", "40", "fever-now", "yes", "very-ill", "yes", "mood", "1");
        var points = Difference.between(Accounts.told(older, IN_MAY, said), Accounts.told(newer, IN_NOVEMBER, said))
                .dimensions()
                .getFirst();
        assertThat(points.rewritten()).isTrue();
        assertThat(points.turn()).isEqualTo(Turn.CHANGED);
    }

    @Test
    void differentProtocolsHaveNothingInCommon(@TempDir Path folder) throws IOException {
        var small = Accounts.small(folder, Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Difference.between(
                        vignette("V01", IN_MAY, Map.of()), Accounts.told(small, IN_NOVEMBER, Map.of())));
    }

    @Test
    void nobodyReadsAboutItInALog() {
        var difference = Difference.between(
                vignette("V01", IN_MAY, Map.of("med-list", "Nakom")), vignette("V01", IN_NOVEMBER, Map.of()));
        assertThat(List.of(difference, difference.answers(), difference.medicines(), difference.now()))
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("Nakom", "crawling"));
    }

    private static Set<String> rules(Difference difference, Turn turn) {
        return difference.findings().stream()
                .filter(it -> it.turn() == turn)
                .map(it -> it.finding().rule().id())
                .collect(toSet());
    }

    private static FindingChange gone(Difference difference, String rule) {
        return difference.findings().stream()
                .filter(it -> it.turn() == Turn.GONE && it.finding().rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> questions(Difference difference, Turn turn) {
        return difference.answers().stream()
                .filter(it -> it.turn() == turn)
                .map(it -> it.question().value())
                .toList();
    }

    private static AnswerChange answer(Difference difference, String question) {
        return difference.answers().stream()
                .filter(it -> it.question().equals(id(question)))
                .findFirst()
                .orElseThrow();
    }

    private static Turn turn(Difference difference, String question) {
        return answer(difference, question).turn();
    }
}
