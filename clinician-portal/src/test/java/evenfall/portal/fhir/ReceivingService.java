package evenfall.portal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.parser.IParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Task;

/** A service that speaks FHIR, with all that one can do wrong. */
final class ReceivingService implements AutoCloseable {

    enum Mood {
        WELL,
        BROKEN,
        BUSY,
        ELSEWHERE,
        /** Does what it is asked to, and says nothing. */
        SILENT,
        PAGE,
        DEEP,
        ENDLESS,
        WRONG
    }

    final Map<String, Task> tasks = new LinkedHashMap<>();

    final List<String> calls = new CopyOnWriteArrayList<>();

    final Deque<Mood> moods = new ArrayDeque<>();

    /** Whether it heeds that something is to be created only once. */
    boolean careful = true;

    String elsewhere = "";

    private final HttpServer server;

    private final int port;

    private final CountDownLatch closing = new CountDownLatch(1);

    ReceivingService() {
        this(0);
    }

    ReceivingService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = server.getAddress().getPort();
        server.createContext("/fhir", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    int port() {
        return port;
    }

    String base() {
        return "http://localhost:%d/fhir".formatted(port());
    }

    Task task() {
        return tasks.values().iterator().next();
    }

    /** The service itself changes a task. */
    Task change() {
        var task = task();
        touch(task);
        return task;
    }

    private static void touch(Task task) {
        int version = Integer.parseInt(task.getMeta().getVersionId()) + 1;
        task.getMeta().setVersionId(Integer.toString(version)).setLastUpdated(Date.from(Instant.now()));
    }

    private void answer(HttpExchange call) throws IOException {
        calls.add("%s %s %s"
                .formatted(
                        call.getRequestMethod(),
                        call.getRequestURI(),
                        call.getRequestHeaders().getFirst("Authorization")));
        var mood = moods.isEmpty() ? Mood.WELL : moods.removeFirst();
        switch (mood) {
            case WELL -> send(call, 200, does(call));
            case BROKEN -> send(call, 500, "{}");
            case BUSY -> {
                call.getResponseHeaders().add("Retry-After", "3600");
                send(call, 429, "");
            }
            case ELSEWHERE -> {
                call.getResponseHeaders().add("Location", elsewhere);
                send(call, 307, "");
            }
            case SILENT -> {
                does(call);
                waitForTheEnd();
                call.close();
            }
            case PAGE -> send(call, 200, "<!DOCTYPE html><html><body>Sign in, please</body></html>");
            case DEEP ->
                send(call, 200, "{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(9000) + "]".repeat(9000) + "}");
            case ENDLESS -> send(call, 200, "{\"resourceType\":\"Bundle\",\"id\":\"" + "x".repeat(Wire.MOST) + "\"}");
            case WRONG -> send(call, 200, "{\"resourceType\":\"OperationOutcome\"}");
        }
    }

    private void waitForTheEnd() {
        try {
            closing.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        call.getResponseHeaders().add("Content-Type", "application/fhir+json");
        var bytes = body.getBytes(UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        } catch (IOException _) {
            // hung up on
        }
        call.close();
    }

    private synchronized String does(HttpExchange call) throws IOException {
        var content = new String(call.getRequestBody().readAllBytes(), UTF_8);
        return switch (call.getRequestMethod()) {
            case "POST" -> take(parser().parseResource(Bundle.class, content));
            case "PUT" -> put(parser().parseResource(Task.class, content));
            default -> found(URLDecoder.decode(call.getRequestURI().getRawQuery(), UTF_8));
        };
    }

    private String take(Bundle bundle) {
        var response = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        for (var entry : bundle.getEntry()) {
            var location = entry.getResource().fhirType() + "/1";
            if (entry.getResource() instanceof Task task) {
                location = "Task/" + keep(task);
            }
            response.addEntry().getResponse().setStatus("201 Created").setLocation(location + "/_history/1");
        }
        return parser().encodeResourceToString(response);
    }

    private String keep(Task task) {
        var name = task.getIdentifier().getLast().getValue();
        var there = tasks.values().stream()
                .filter(it -> it.getIdentifier().getLast().getValue().equals(name))
                .findFirst();
        if (careful && there.isPresent()) {
            return there.get().getIdElement().getIdPart();
        }
        var id = "t" + (tasks.size() + 1);
        task.setId(id);
        task.getMeta().setVersionId("1");
        tasks.put(id, task);
        return id;
    }

    private String put(Task task) {
        touch(task);
        tasks.put(task.getIdElement().getIdPart(), task);
        return parser().encodeResourceToString(task);
    }

    private String found(String query) {
        var found = new Bundle().setType(BundleType.SEARCHSET);
        tasks.values().stream()
                .filter(it -> query.endsWith(it.getIdentifier().getLast().getValue()))
                .forEach(it -> found.addEntry().setResource(it));
        return parser().encodeResourceToString(found);
    }

    private static IParser parser() {
        return Fhir.context().newJsonParser();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
