package evenfall.portal.fhir;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * The FHIR base address of a service, as far as it may be called.
 *
 * @param base without a slash at the end
 */
record Endpoint(URI base) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    private static final int HTTPS = 443;

    private static final int HTTP = 80;

    /** @throws NotExchanged if it is no such address, or its host is not one that may be called */
    static Endpoint of(String address, ExchangeSettings settings) throws NotExchanged {
        var uri = uri(address);
        var host = uri.getHost();
        if (host == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || !isProtected(uri, settings)) {
            throw new NotExchanged(Trouble.HOST_NOT_ALLOWED);
        }
        var endpoint = new Endpoint(uri);
        if (!settings.hosts().contains(endpoint.place())) {
            throw new NotExchanged(Trouble.HOST_NOT_ALLOWED);
        }
        return endpoint;
    }

    private static URI uri(String address) throws NotExchanged {
        try {
            return new URI(address.strip().replaceFirst("/+$", ""));
        } catch (URISyntaxException _) {
            throw new NotExchanged(Trouble.HOST_NOT_ALLOWED);
        }
    }

    private static boolean isProtected(URI uri, ExchangeSettings settings) {
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme())
                        && settings.plainLoopback()
                        && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    String host() {
        return base.getHost();
    }

    boolean isPlain() {
        return "http".equals(base.getScheme());
    }

    /** Host and port, as they are written in the settings: compared as a whole, never by how they begin. */
    String place() {
        var host = base.getHost().toLowerCase(Locale.ROOT);
        return isUsualPort() ? host : "%s:%d".formatted(host, base.getPort());
    }

    private boolean isUsualPort() {
        return base.getPort() == -1 || base.getPort() == (isPlain() ? HTTP : HTTPS);
    }

    /** @param rest what we made ourselves, ready to stand in an address */
    URI at(String rest) {
        return rest.isEmpty() ? base : URI.create(base + "/" + rest);
    }
}
