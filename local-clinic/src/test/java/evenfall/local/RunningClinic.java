package evenfall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A whole demo clinic with a folder and ports of its own, started the way {@code ./clinic run} does. All tests share one. */
final class RunningClinic implements AutoCloseable {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final Process process;

    private final URI intake;

    private final URI portal;

    private RunningClinic(Process process, URI intake, URI portal) {
        this.process = process;
        this.intake = intake;
        this.portal = portal;
    }

    /** Returns when the clinic says that it runs. */
    static RunningClinic in(Path folder) throws IOException {
        for (var service : new String[] {"intake-service", "clinician-portal"}) {
            Files.createSymbolicLink(folder.resolve(service), REPOSITORY.resolve(service));
        }
        var ports = freePorts();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        REPOSITORY
                                .resolve("local-clinic", "target", "local-clinic.jar")
                                .toString(),
                        folder.toString(),
                        "--intake-port",
                        String.valueOf(ports[0]),
                        "--portal-port",
                        String.valueOf(ports[1]))
                .redirectErrorStream(true)
                .start();
        var said = new StringBuilder();
        for (String line;
                !said.toString().contains("Evenfall is running.");
                said.append(line).append('\n')) {
            line = process.inputReader().readLine();
            if (line == null) {
                throw new IOException("The clinic did not start: " + said);
            }
        }
        return new RunningClinic(process, at(ports[0]), at(ports[1]));
    }

    URI intake() {
        return intake;
    }

    URI portal() {
        return portal;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** Both are held open until both are known, or they could be the same. */
    private static int[] freePorts() {
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            return Stream.of(one, other).mapToInt(ServerSocket::getLocalPort).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
