package evenfall.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Where a protocol's files lie. */
@FunctionalInterface
interface ProtocolFolder {

    /**
     * Opens one of them.
     *
     * @throws IOException if there is no such file or it cannot be read
     */
    InputStream open(String file) throws IOException;

    static ProtocolFolder at(Path folder) {
        return file -> Files.newInputStream(folder.resolve(file));
    }

    /** A protocol that is part of the product. */
    static ProtocolFolder shipped(String protocol) {
        return file -> {
            var stream = ProtocolFolder.class.getResourceAsStream("/protocols/%s/%s".formatted(protocol, file));
            if (stream == null) {
                throw new NoSuchFileException("no such file in the protocol " + protocol);
            }
            return stream;
        };
    }

    /** Reads a file that a protocol may do without. */
    default Optional<YamlNode> find(String file) {
        try (var _ = open(file)) {
            return Optional.of(read(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new BrokenProtocolException(file, 1, "the file cannot be read: " + unreadable.getMessage());
        }
    }

    default YamlNode read(String file) {
        try (var text = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            var node = new Yaml(new LoaderOptions()).compose(text);
            if (node == null) {
                throw new BrokenProtocolException(file, 1, "the file is empty");
            }
            return new YamlNode(file, node);
        } catch (MarkedYAMLException broken) {
            throw new BrokenProtocolException(file, broken.getProblemMark().getLine() + 1, broken.getProblem());
        } catch (IOException missing) {
            throw new BrokenProtocolException(file, 1, "the file cannot be read: " + missing.getMessage());
        }
    }
}
