package evenfall.protocol;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.form.Asked;
import evenfall.form.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped content is whole, and its parts know each other. */
class RestlessLegsTests {

    private static final Path REPOSITORY = Path.of("..");

    private static final Pattern ROW = Pattern.compile("\\| (S\\d+) \\|.*\\| (.*) \\|");

    private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`");

    Protocol protocol = ProtocolLoader.shipped("restless-legs");

    @Test
    void everyItemRuleCardAndPathwayOfTheBriefIsThere() {
        assertThat(protocol.form().sections()).hasSize(20);
        // one of the 173 items, how each treatment worked, is a page of questions of its own
        var asEach = protocol.form().page("treatment-effects").orElseThrow().questions();
        assertThat(protocol.form().questions().filter(it -> !asEach.contains(it)))
                .hasSize(172);
        assertThat(protocol.rules().rules().keySet()).isEqualTo(numbered("R", 108));
        assertThat(protocol.handbook().cards()).extracting(Card::id).hasSameElementsAs(numbered("E", 56));
        assertThat(protocol.handbook().pathways()).extracting(Pathway::id).hasSameElementsAs(numbered("P", 15));
        assertThat(protocol.handbook().decisions()).hasSize(10);
    }

    @Test
    void lookAlikesAreTheSixteenOfTheBrief() {
        var mimics = protocol.rules().rules().values().stream().filter(it -> it.lookAlike() != null);
        assertThat(mimics)
                .extracting("id")
                .hasSameElementsAs(
                        IntStream.rangeClosed(38, 53).mapToObj(it -> "R" + it).toList());
    }

    /** These four only say what a letter must carry; the brief opens no pathway with them. */
    @Test
    void everyRuleOpensAPathwayOrIsKnownNotTo() {
        var open = protocol.handbook().pathways().stream()
                .flatMap(it -> it.triggers().stream())
                .flatMap(it -> it.rules().stream());
        var known = Stream.of("R23", "R34", "R81", "R104", "R105", "R106", "R107", "R108", "R91", "R97", "R98", "R99");
        assertThat(ids(Stream.concat(open, known))).hasSameElementsAs(numbered("R", 108));
    }

    @Test
    void patientIsNeverToldWhatTheyHave() {
        protocol.in("en").texts().entrySet().stream()
                .filter(it -> it.getKey().startsWith("rule.") || it.getKey().startsWith("card."))
                .forEach(it -> assertThat(it.getValue()).as(it.getKey()).doesNotContainIgnoringCase("you have"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "es"})
    void translationAsksTheSame(String language) {
        var translation = protocol.in(language);
        assertThat(translation.language()).isEqualTo(language);
        assertThat(translation.texts()).hasSameSizeAs(protocol.in("en").texts());
        assertThat(translation.unreviewed())
                .as("no clinician has read them yet")
                .isEqualTo(translation.texts().keySet());
        assertThat(translation.form().questions().map(it -> it.id().value() + shape(it.asked())))
                .containsExactlyElementsOf(protocol.form()
                        .questions()
                        .map(it -> it.id().value() + shape(it.asked()))
                        .toList());
        assertThat(translation.form().sections()).extracting(Section::title).doesNotHaveDuplicates();
    }

    private static List<String> shape(Asked asked) {
        return asked.options().stream().map(it -> it.code()).toList();
    }

    @Test
    void diaryIsTappedAndNeverTyped() {
        for (var language : List.of("en", "uk", "es")) {
            var diary = Objects.requireNonNull(protocol.in(language).diary());
            assertThat(diary.howBad().options()).hasSize(4);
            assertThat(diary.now()).hasSize(3);
            assertThat(diary.questions().map(it -> it.id().value()))
                    .containsExactlyElementsOf(Objects.requireNonNull(protocol.diary())
                            .questions()
                            .map(it -> it.id().value())
                            .toList());
        }
        assertThat(Objects.requireNonNull(protocol.in("uk").diary()).howBad().text())
                .isEqualTo("Наскільки сильно зараз?");
    }

    @Test
    void safetyQuestionIsOff() {
        var question =
                protocol.form().questions().filter(it -> it.demand() != null).toList();
        assertThat(question).extracting(it -> it.id().value()).containsExactly("safety-thoughts");
        assertThat(question.getFirst().off()).isTrue();
    }

    @Test
    void onlyReleasedInstrumentsAreShipped() {
        var shipped = protocol.handbook().instruments().stream().filter(Instrument::shipped);
        assertThat(shipped).extracting(Instrument::id).containsExactlyInAnyOrder("phq-2", "gad-2");
    }

    @Test
    void seedMapLeadsSomewhereFromEveryRow() throws IOException {
        var rows = Files.readAllLines(REPOSITORY.resolve("docs/clinical/seed-map.md")).stream()
                .map(ROW::matcher)
                .filter(it -> it.matches())
                .toList();
        assertThat(rows)
                .extracting(it -> it.group(1))
                .isEqualTo(List.copyOf(
                        IntStream.rangeClosed(1, 120).mapToObj(it -> "S" + it).toList()));
        for (var row : rows) {
            var references = REFERENCE
                    .matcher(row.group(2))
                    .results()
                    .map(it -> it.group(1))
                    .toList();
            assertThat(references)
                    .as(row.group(1))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(exists(it))
                            .as("%s: %s", row.group(1), it)
                            .isTrue());
        }
    }

    private boolean exists(String reference) {
        var parts = reference.split(":", 2);
        return switch (parts[0]) {
            case "rule" -> protocol.rules().rules().containsKey(parts[1]);
            case "card" ->
                ids(protocol.handbook().cards().stream().map(Card::id)).contains(parts[1]);
            case "pathway" ->
                ids(protocol.handbook().pathways().stream().map(Pathway::id)).contains(parts[1]);
            case "criterion" ->
                protocol.criteria().stream().anyMatch(it -> it.id().equals(parts[1]));
            case "derived" -> protocol.rules().derived().containsKey(parts[1]);
            case "medicine" -> !protocol.handbook().medicines().in(parts[1]).isEmpty();
            case "file" -> Files.exists(REPOSITORY.resolve(parts[1]));
            default -> isQuestionOrOption(reference);
        };
    }

    private boolean isQuestionOrOption(String reference) {
        var parts = reference.split("\\.", 2);
        return protocol.form().page(parts[0]).isPresent()
                || protocol.form()
                        .questions()
                        .filter(it -> it.id().value().equals(parts[0]))
                        .anyMatch(it ->
                                parts.length == 1 || it.asked().option(parts[1]).isPresent());
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(toCollection(TreeSet::new));
    }

    private static Set<String> numbered(String letter, int most) {
        return ids(IntStream.rangeClosed(1, most).mapToObj(it -> letter + it));
    }
}
