package evenfall.vignette;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of invented patients (clinical brief, section 8).
 *
 * @param vignettes whole patients with the states and exactly the findings they must come out with
 * @param boundaryChecks patients on either side of a limit
 */
record VignetteFile(List<Vignette> vignettes, List<BoundaryCheck> boundaryChecks) {

    static final String SCHEMA = "leg-vignettes-1";

    /**
     * A patient.
     *
     * @param answers posted values by question; none for one that was left empty
     * @param findings the rules that must find something, and no others
     * @param nearMisses rules that look close and must not
     */
    record Vignette(
            String id,
            String title,
            Map<String, List<String>> answers,
            Map<String, String> states,
            Set<String> findings,
            Set<String> nearMisses) {}

    record BoundaryCheck(
            String id,
            String title,
            Map<String, List<String>> answers,
            Set<String> mustFire,
            Set<String> mustNotFire) {}

    /** @throws VignetteFileException if it is no such file */
    static VignetteFile read(Path path) {
        try {
            return read(new JsonMapper().readTree(Files.readString(path)));
        } catch (NoSuchFileException notThere) {
            throw new VignetteFileException("there is no file %s".formatted(path));
        } catch (IOException unreadable) {
            throw new VignetteFileException("%s cannot be read: %s".formatted(path, unreadable.getMessage()));
        } catch (JacksonException noJson) {
            throw new VignetteFileException("%s is no JSON; look at line %d"
                    .formatted(path, noJson.getLocation().getLineNr()));
        }
    }

    private static VignetteFile read(JsonNode file) {
        var schema = file.path("schema").asString("");
        if (!schema.equals(SCHEMA)) {
            throw new VignetteFileException("the schema is \"%s\" and should be \"%s\"".formatted(schema, SCHEMA));
        }
        var defaults = needed(file, "defaults");
        return new VignetteFile(
                elements(file.path("vignettes"))
                        .map(it -> new Vignette(
                                text(it, "id"),
                                text(it, "title"),
                                answers(defaults, needed(it, "answers")),
                                states(needed(it, "expected").path("states")),
                                rules(needed(it, "expected").path("findings")),
                                rules(needed(it, "expected").path("nearMisses"))))
                        .toList(),
                elements(file.path("boundaryChecks"))
                        .map(it -> new BoundaryCheck(
                                text(it, "id"),
                                text(it, "title"),
                                answers(defaults, needed(it, "change")),
                                rules(it.path("mustFire")),
                                rules(it.path("mustNotFire"))))
                        .toList());
    }

    private static String text(JsonNode node, String key) {
        return needed(node, key).asString();
    }

    private static JsonNode needed(JsonNode node, String key) {
        var found = node.get(key);
        if (found == null) {
            throw new VignetteFileException("\"%s\" is missing in %s".formatted(key, about(node)));
        }
        return found;
    }

    private static String about(JsonNode node) {
        return node.has("id") ? node.get("id").asString() : "the file";
    }

    private static Map<String, List<String>> answers(JsonNode defaults, JsonNode changes) {
        var answers = new LinkedHashMap<String, List<String>>();
        Stream.of(defaults, changes)
                .flatMap(it -> it.properties().stream())
                .forEach(it -> add(it.getKey(), it.getValue(), answers));
        return answers;
    }

    /** What was said about each of several options, {@code {"massage": {"effect": "worse"}}}, are questions of their own. */
    private static void add(String question, JsonNode said, Map<String, List<String>> answers) {
        if (said.isObject()) {
            said.properties().forEach(it -> add(question + "-" + it.getKey(), it.getValue(), answers));
        } else {
            answers.put(question, values(said));
        }
    }

    private static List<String> values(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        return node.isArray() ? elements(node).map(JsonNode::asString).toList() : List.of(node.asString());
    }

    private static Map<String, String> states(JsonNode node) {
        var states = new LinkedHashMap<String, String>();
        node.properties().forEach(it -> states.put(it.getKey(), it.getValue().asString()));
        return states;
    }

    private static Set<String> rules(JsonNode node) {
        return new TreeSet<>(values(node));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
