package evenfall.local;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import evenfall.support.database.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Passwords that nobody has to remember. */
final class Passwords {

    private static final int BYTES = 24;

    private Passwords() {}

    static Secret random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().encodeToString(bytes));
    }

    /** The one in the file, which is made if there is none and which only its owner may read. */
    static Secret keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var fresh = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), onlyOwner)) {
                fresh.write(StandardCharsets.US_ASCII.encode(random().value()));
            }
        }
        return new Secret(Files.readString(file));
    }
}
