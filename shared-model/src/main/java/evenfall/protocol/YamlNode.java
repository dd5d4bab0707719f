package evenfall.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of a YAML file that knows where it stands, so that whatever is wrong with it can be found. */
record YamlNode(String file, Node node) {

    BrokenProtocolException fault(String reason) {
        return new BrokenProtocolException(file, node.getStartMark().getLine() + 1, reason);
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault("a text belongs here");
    }

    /** Reads the text as something else; whatever that refuses becomes a fault at this line. */
    <T> T as(Function<String, T> reader) {
        var text = text();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException refused) {
            throw fault("\"%s\": %s".formatted(text, refused.getMessage()));
        }
    }

    boolean isTrue() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("true or false belongs here");
        };
    }

    List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(it -> new YamlNode(file, it))
                    .toList();
        }
        throw fault("a list belongs here");
    }

    List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** What stands under each key, in the file's order. */
    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("keys with values belong here");
        }
        var entries = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.fault("\"%s\" stands here twice".formatted(key.text()));
            }
        }
        return entries;
    }

    /** Refuses keys that mean nothing here: a misspelt key would otherwise be ignored without a word. */
    YamlNode only(String... known) {
        entries().forEach((key, value) -> {
            if (!Set.of(known).contains(key)) {
                throw value.fault("\"%s\" means nothing here; known are %s".formatted(key, String.join(", ", known)));
            }
        });
        return this;
    }

    boolean has(String key) {
        return entries().containsKey(key);
    }

    YamlNode at(String key) {
        return find(key).orElseThrow(() -> fault("\"%s\" is missing".formatted(key)));
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }
}
