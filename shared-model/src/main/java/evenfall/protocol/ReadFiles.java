package evenfall.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A protocol's files, each read once, and what identifies all that was read. */
final class ReadFiles implements ProtocolFolder {

    private final ProtocolFolder folder;

    private final Map<String, byte[]> read = new TreeMap<>();

    ReadFiles(ProtocolFolder folder) {
        this.folder = folder;
    }

    @Override
    public InputStream open(String file) throws IOException {
        var content = read.get(file);
        if (content == null) {
            try (var stream = folder.open(file)) {
                content = stream.readAllBytes();
            }
            read.put(file, content);
        }
        return new ByteArrayInputStream(content);
    }

    /** The SHA-256 of names and contents, each preceded by its length: no text can move from one file to the next. */
    String fingerprint() {
        var digest = sha256();
        read.forEach((file, content) -> {
            add(digest, file.getBytes(UTF_8));
            add(digest, content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
