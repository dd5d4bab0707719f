package evenfall.protocol;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answers;
import evenfall.assessment.Assessment;
import evenfall.form.PageReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented patients of the clinical brief come out as written there, as far as the present content asks. */
class VignetteTests {

    static final JsonNode FILE =
            new JsonMapper().readTree(VignetteTests.class.getResourceAsStream("/vignettes/restless-legs.json"));

    static final Protocol PROTOCOL = ProtocolLoader.shipped("restless-legs");

    /** A child who may have growing pains: the questions that would rule them out are not asked yet. */
    static final Map<String, Set<String>> UNDECIDED_STATES = Map.of("V18", Set.of("c5"));

    static Stream<Vignette> vignettes() {
        return elements(FILE.get("vignettes"))
                .map(it -> new Vignette(it.get("id").asString(), it.get("answers"), it.get("expected")));
    }

    static Stream<BoundaryCheck> boundaryChecks() {
        return elements(FILE.get("boundaryChecks"))
                .map(it -> new BoundaryCheck(
                        it.get("id").asString(),
                        it.get("change"),
                        present(it.get("mustFire")),
                        present(it.get("mustNotFire"))))
                .filter(BoundaryCheck::isDecidable);
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void exactlyTheExpectedRulesFire(Vignette vignette) {
        assertThat(rulesFiredBy(vignette.answers()))
                .isEqualTo(present(vignette.expected().get("findings")));
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void statesComeOutAsExpected(Vignette vignette) {
        var assessment = assess(vignette.answers());
        var expected = vignette.expected().get("states").properties().stream()
                .filter(it -> PROTOCOL.rules().derived().containsKey("d-" + it.getKey()))
                .filter(it ->
                        !UNDECIDED_STATES.getOrDefault(vignette.id(), Set.of()).contains(it.getKey()))
                .collect(toMap(it -> "d-" + it.getKey(), it -> it.getValue().asString()));
        var states = expected.keySet().stream()
                .collect(toMap(it -> it, it -> assessment.code(it).orElseThrow()));
        assertThat(states).isEqualTo(expected).containsKeys("d-c1", "d-c2", "d-c3", "d-c4", "d-pattern", "d-severity");
    }

    @ParameterizedTest
    @MethodSource("boundaryChecks")
    void limitsAreWhereTheBriefPutsThem(BoundaryCheck check) {
        assertThat(rulesFiredBy(check.change())).containsAll(check.mustFire()).noneMatch(check.mustNotFire()::contains);
    }

    private static Set<String> rulesFiredBy(JsonNode changes) {
        return assess(changes).findings().stream().map(it -> it.rule().id()).collect(toSet());
    }

    /** Answers are read as if a patient had posted them, so the form's own strictness is judged as well. */
    private static Assessment assess(JsonNode changes) {
        var posted = new HashMap<String, List<String>>();
        Stream.of(FILE.get("defaults"), changes)
                .forEach(all -> all.properties().forEach(it -> posted.put(it.getKey(), texts(it.getValue()))));
        var questions = PROTOCOL.form().questions().toList();
        return PROTOCOL.assess(PageReading.of(questions, posted).appliedTo(Answers.NONE));
    }

    private static Set<String> present(JsonNode rules) {
        return texts(rules).stream()
                .filter(PROTOCOL.rules().rules()::containsKey)
                .collect(toSet());
    }

    private static List<String> texts(JsonNode node) {
        if (node.isNull()) {
            return List.of();
        }
        return node.isArray() ? elements(node).map(JsonNode::asString).toList() : List.of(node.asString());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    record Vignette(String id, JsonNode answers, JsonNode expected) {

        @Override
        public String toString() {
            return id;
        }
    }

    record BoundaryCheck(String id, JsonNode change, Collection<String> mustFire, Collection<String> mustNotFire) {

        boolean isDecidable() {
            return !mustFire.isEmpty() || !mustNotFire.isEmpty();
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
