package evenfall.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A piece of a YAML file that knows where it stands, so that whatever is wrong with it can be found.
 *
 * @param owner the id of what it is part of, if that has one
 */
record YamlNode(String file, Node node, @Nullable String owner) {

    private static final String ID = "id";

    YamlNode(String file, Node node) {
        this(file, node, null);
    }

    BrokenProtocolException fault(String reason) {
        return new BrokenProtocolException(
                file, node.getStartMark().getLine() + 1, owner == null ? reason : owner + ": " + reason);
    }

    /** A part of this one. */
    private YamlNode part(Node part) {
        return new YamlNode(file, part, part instanceof MappingNode mapping ? idOf(mapping) : owner);
    }

    private @Nullable String idOf(MappingNode mapping) {
        return mapping.getValue().stream()
                .filter(it -> it.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(ID))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(it -> ((ScalarNode) it).getValue())
                .findFirst()
                .orElse(owner);
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

    BigDecimal number() {
        return as(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException("write a number, such as 2.5", noNumber);
            }
        });
    }

    LocalDate day() {
        return as(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new IllegalArgumentException("write a day, such as 2027-06-30", noDay);
            }
        });
    }

    int wholeNumber() {
        return as(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException("write a whole number, such as 12", noNumber);
            }
        });
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
            return sequence.getValue().stream().map(this::part).toList();
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
            var key = part(tuple.getKeyNode());
            if (entries.put(key.text(), part(tuple.getValueNode())) != null) {
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
        return find(key).orElseThrow(() -> fault("\"%s\" is missing; add it".formatted(key)));
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }
}
