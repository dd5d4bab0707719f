package evenfall.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** The one folder that holds all a local clinic keeps. One clinic at a time uses it. */
final class ClinicFolder implements AutoCloseable {

    private final Path path;

    private final FileChannel lock;

    private ClinicFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws ClinicDown if the folder is in use, cannot be written, or is what an interrupted first start left */
    static ClinicFolder open(Path path) {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(path.resolve("logs"));
            var folder = new ClinicFolder(path, FileChannel.open(path.resolve("lock"), CREATE, WRITE));
            folder.requireUnused();
            folder.requireWhole();
            return folder;
        } catch (IOException e) {
            throw new ClinicDown("The folder %s cannot be written.".formatted(path), e);
        }
    }

    boolean isSetUp() {
        return Files.exists(setUp());
    }

    void markSetUp() throws IOException {
        Files.createFile(setUp());
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path postgresBinaries() {
        return path.resolve("postgres-binaries");
    }

    Path databasePassword() {
        return path.resolve("database-password");
    }

    Path intakeKeys() {
        return path.resolve("keys", "intake");
    }

    Path portalKeys() {
        return path.resolve("keys", "portal");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Where mail is put that would leave a real clinic. */
    Path mail() {
        return path.resolve("mail");
    }

    Path log(String of) {
        return logs().resolve(of + ".log");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Path setUp() {
        return path.resolve("set-up");
    }

    private void requireUnused() throws IOException {
        if (!isOurs()) {
            throw new ClinicDown("A clinic is already running on %s.".formatted(path));
        }
        leftDatabase().ifPresent(process -> {
            throw new ClinicDown("A clinic on %s was killed and its database still runs. Stop that first: kill -INT %d"
                    .formatted(path, process.pid()));
        });
    }

    private boolean isOurs() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Two databases on the same files would spoil them. */
    private Optional<ProcessHandle> leftDatabase() throws IOException {
        var file = postgres().resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readString(file)
                .lines()
                .findFirst()
                .filter(it -> it.matches("\\d+"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(it -> it.info().command().orElse("").endsWith("postgres"));
    }

    private void requireWhole() {
        var whole = isSetUp()
                ? Stream.of(postgres(), intakeKeys(), portalKeys()).allMatch(Files::exists)
                : Files.notExists(postgres());
        if (!whole) {
            throw new ClinicDown("""
                    %s is not whole: its first start was interrupted, or part of it is gone. \
                    Delete it and start again.""".formatted(path));
        }
    }
}
