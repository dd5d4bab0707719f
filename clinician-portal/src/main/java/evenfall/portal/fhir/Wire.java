package evenfall.portal.fhir;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only way out of the portal: to hosts that may be called and to no others, without following anybody elsewhere, and
 * for so long and so much only.
 */
@Component
class Wire {

    /** The largest document, as base64 makes it longer, and what stands around it. */
    static final int MOST = 15_000_000;

    private static final String FHIR = "application/fhir+json";

    private static final int REDIRECTION = 300;

    private static final int SERVER_ERROR = 500;

    private final ExchangeSettings settings;

    private final Addresses addresses;

    private final Tokens tokens;

    private final Clock clock;

    private final HttpClient client;

    Wire(ExchangeSettings settings, Addresses addresses, Tokens tokens, Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.tokens = tokens;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                // what a proxy connects to could not be looked at
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    /** The address of a service, if it may be called. */
    Endpoint endpoint(String address) throws NotExchanged {
        return Endpoint.of(address, settings);
    }

    byte[] get(Endpoint endpoint, String query) throws NotExchanged {
        return exchange(endpoint, HttpRequest.newBuilder(endpoint.at(query)).GET());
    }

    byte[] post(Endpoint endpoint, byte[] content) throws NotExchanged {
        return exchange(
                endpoint,
                HttpRequest.newBuilder(endpoint.at(""))
                        .header("Content-Type", FHIR)
                        .POST(BodyPublishers.ofByteArray(content)));
    }

    /** @param version the one that is changed; if there is another one by now, nothing is */
    byte[] put(Endpoint endpoint, String what, byte[] content, @Nullable String version) throws NotExchanged {
        var request = HttpRequest.newBuilder(endpoint.at(what))
                .header("Content-Type", FHIR)
                .PUT(BodyPublishers.ofByteArray(content));
        if (version != null) {
            request.header("If-Match", "W/\"%s\"".formatted(version));
        }
        return exchange(endpoint, request);
    }

    private byte[] exchange(Endpoint endpoint, HttpRequest.Builder request) throws NotExchanged {
        addresses.check(endpoint, settings);
        tokens.find(endpoint).ifPresent(it -> request.header("Authorization", "Bearer " + it.value()));
        var sent = client.sendAsync(
                request.header("Accept", FHIR).timeout(settings.timeout()).build(), _ -> new Body(MOST));
        try {
            return content(sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            sent.cancel(true);
            throw new NotExchanged(Trouble.TIMED_OUT);
        } catch (ExecutionException e) {
            throw new NotExchanged(trouble(e.getCause()));
        } catch (InterruptedException _) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotExchanged(Trouble.BROKEN_OFF);
        }
    }

    private static Trouble trouble(@Nullable Throwable broken) {
        return switch (broken) {
            case Body.TooLarge _ -> Trouble.TOO_LARGE;
            case HttpConnectTimeoutException _ -> Trouble.NOT_REACHED;
            case HttpTimeoutException _ -> Trouble.TIMED_OUT;
            case ConnectException _ -> Trouble.NOT_REACHED;
            case SSLException _ -> Trouble.CERTIFICATE;
            case IOException io when io.getCause() instanceof Body.TooLarge -> Trouble.TOO_LARGE;
            case IOException _ -> Trouble.BROKEN_OFF;
            case null, default -> Trouble.UNEXPECTED;
        };
    }

    private byte[] content(HttpResponse<byte[]> response) throws NotExchanged {
        int status = response.statusCode();
        if (status >= 200 && status < REDIRECTION) {
            return response.body();
        }
        throw new NotExchanged(trouble(status), pause(response).orElse(null));
    }

    private static Trouble trouble(int status) {
        return switch (status) {
            case 401, 403 -> Trouble.SIGN_IN;
            case 404, 410 -> Trouble.NOT_THERE;
            case 408 -> Trouble.TIMED_OUT;
            case 409, 412 -> Trouble.CHANGED_MEANWHILE;
            case 429, 503 -> Trouble.BUSY;
            default -> status < 400 ? Trouble.REDIRECTED : status < SERVER_ERROR ? Trouble.REFUSED : Trouble.SERVER;
        };
    }

    /** Seconds or a date; whatever else it is, is no wish. */
    private Optional<Duration> pause(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(this::pause);
    }

    private Optional<Duration> pause(String wish) {
        if (wish.matches("\\d{1,8}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(wish)));
        }
        try {
            Instant until = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
