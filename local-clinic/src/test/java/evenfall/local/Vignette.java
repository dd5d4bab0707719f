package evenfall.local;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An invented patient of the clinical brief, as the protocol's own tests judge them. */
record Vignette(Map<String, List<String>> says) {

    private static final Path FILE =
            Path.of("..", "shared-model", "src", "test", "resources", "vignettes", "restless-legs.json");

    static Vignette named(String id) throws IOException {
        var file = new JsonMapper().readTree(Files.readString(FILE));
        var vignette = elements(file.path("vignettes"))
                .filter(it -> it.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        // the story is told about the patient there; they would write about as much
        var story = Map.entry("story", List.of(vignette.path("story").asString("")));
        return new Vignette(Stream.concat(
                        Stream.of(file.path("defaults"), vignette.path("answers"))
                                .flatMap(it -> it.properties().stream())
                                .map(it -> Map.entry(it.getKey(), values(it.getValue()))),
                        Stream.of(story))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (_, changed) -> changed)));
    }

    private static List<String> values(JsonNode said) {
        return said.isNull()
                ? List.of()
                : said.isArray() ? elements(said).map(JsonNode::asString).toList() : List.of(said.asString());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
