package evenfall.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A service as it is shipped, in a process of its own. */
final class RunningService implements AutoCloseable {

    private final Process process;

    private final URI address;

    private RunningService(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** As in its container: half of 768 MB, in which Java chooses the serial collector. */
    static List<String> command(String java, Path jar) {
        return List.of(java, "-Xmx384m", "-XX:+UseSerialGC", "-jar", jar.toString());
    }

    /** Starts a service and waits until it is ready. */
    static RunningService start(Path jar, Map<String, String> environment, URI address, Path log)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(command(java, jar))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of("SERVER_ADDRESS", "127.0.0.1", "SERVER_PORT", String.valueOf(address.getPort())));
        var service = new RunningService(builder.start(), address);
        service.awaitReadiness();
        return service;
    }

    static URI freeAddress() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://localhost:" + socket.getLocalPort());
        }
    }

    private void awaitReadiness() throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) {
                close();
                throw new IOException("The service stopped by itself; its log says why");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private boolean isReady() {
        try {
            var question = (HttpURLConnection)
                    address.resolve("/actuator/health/readiness").toURL().openConnection();
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** What its processors have spent since it started. */
    Duration work() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
