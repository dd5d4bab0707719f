package evenfall.envelope;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * A directory of key files that only its owner may read. A file is made once and only ever grows: rotating adds a key
 * that seals from then on, and every older key still opens.
 */
public final class KeyFolder {

    private static final Object ONE_WRITER = new Object();

    private final Path directory;

    public KeyFolder(Path directory) {
        this.directory = directory;
    }

    public boolean has(KeyPurpose purpose) {
        return Files.exists(file(purpose));
    }

    /** Makes the file if there is none; keys that are there already stay as they are. */
    public void make(KeyPurpose purpose) {
        alone(purpose, () -> {
            if (!has(purpose)) {
                write(purpose, KeysetHandle.generateNew(purpose.parameters(), purpose.configuration()));
            }
        });
    }

    /** Adds a key that seals from now on. Whoever has read the file before sees it after reading the file again. */
    public void rotate(KeyPurpose purpose) {
        alone(purpose, () -> {
            var newest = KeysetHandle.generateEntryFromParameters(purpose.parameters())
                    .withRandomId()
                    .makePrimary();
            var keyset = KeysetHandle.newBuilder(parse(purpose))
                    .setConfiguration(purpose.configuration())
                    .addEntry(newest)
                    .build();
            write(purpose, keyset);
        });
    }

    public DraftKeys draftKeys() {
        return read(KeyPurpose.DRAFTS, DraftKeys::new);
    }

    public ClinicKeys clinicKeys() {
        return read(KeyPurpose.CLINIC, ClinicKeys::new);
    }

    public RecordKeys recordKeys() {
        return read(KeyPurpose.RECORDS, RecordKeys::new);
    }

    public SearchKeys searchKeys() {
        return read(KeyPurpose.SEARCH, SearchKeys::new);
    }

    private <K> K read(KeyPurpose purpose, Reading<K> reading) {
        try {
            return reading.of(parse(purpose));
        } catch (NoSuchFileException e) {
            throw new KeyFileUnusable(file(purpose), "there is no such file of keys");
        } catch (IOException e) {
            throw new KeyFileUnusable(file(purpose), "cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new KeyFileUnusable(file(purpose), "is broken, or holds keys for something else", e);
        }
    }

    private KeysetHandle parse(KeyPurpose purpose) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file(purpose)), purpose.configuration(), InsecureSecretKeyAccess.get());
    }

    /** Two writers at once could each add a key and keep only one, and what the other sealed would never open again. */
    private void alone(KeyPurpose purpose, Change change) {
        synchronized (ONE_WRITER) {
            try {
                Files.createDirectories(directory, only("rwx------"));
                try (var lock = FileChannel.open(directory.resolve(".lock"), Set.of(CREATE, WRITE), only("rw-------"));
                        var _ = lock.lock()) {
                    change.make();
                }
            } catch (IOException | GeneralSecurityException e) {
                throw new KeyFileUnusable(file(purpose), "cannot be written", e);
            }
        }
    }

    private void write(KeyPurpose purpose, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, purpose.configuration(), InsecureSecretKeyAccess.get());
        var fresh = Files.createTempFile(directory, purpose.fileName(), ".new", only("rw-------"));
        try {
            Files.writeString(fresh, json, WRITE, SYNC);
            Files.move(fresh, file(purpose), ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path file(KeyPurpose purpose) {
        return directory.resolve(purpose.fileName());
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private interface Reading<K> {

        K of(KeysetHandle keyset) throws GeneralSecurityException;
    }

    private interface Change {

        void make() throws IOException, GeneralSecurityException;
    }
}
