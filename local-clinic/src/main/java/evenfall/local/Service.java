package evenfall.local;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** One of the two services, as a process of its own. */
final class Service implements AutoCloseable {

    private static final int TOO_LONG_MILLIS = 5_000;

    private final String name;

    private final Process process;

    private final URI address;

    private final Path log;

    private Service(String name, Process process, URI address, Path log) {
        this.name = name;
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts the service and does not wait for it, so that both can start side by side. */
    static Service start(String name, Path jar, URI address, Map<String, String> access, Path log) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // for a short life a quick start counts for more than the last bit of speed
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(access);
        builder.environment().putAll(onThisMachine(address));
        try {
            return new Service(name, builder.start(), address, log);
        } catch (IOException e) {
            throw new ClinicDown("Java cannot be run from %s.".formatted(java), e);
        }
    }

    /** Nobody else can connect, so there is no TLS, which cookies would otherwise insist on. */
    private static Map<String, String> onThisMachine(URI address) {
        return Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", String.valueOf(address.getPort()),
                "SERVER_SERVLET_SESSION_COOKIE_SECURE", "false",
                "EVENFALL_INTAKE_COOKIES_SECURE", "false");
    }

    boolean isHealthy() {
        try {
            var question = (HttpURLConnection)
                    address.resolve("/actuator/health/readiness").toURL().openConnection();
            question.setReadTimeout(TOO_LONG_MILLIS);
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws ClinicDown if this service has stopped by itself */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new ClinicDown("%s stopped by itself. What it says is in %s.".formatted(name, log));
        }
    }

    /** Asks politely first: what a person has just sent is finished. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, SECONDS).join();
        process.destroyForcibly();
    }
}
