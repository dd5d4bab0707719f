package evenfall.portal.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The base address of a service's FHIR server, as somebody typed it. */
record Endpoint(String typed) {

    /** What is wrong with it, as the name of a message. None is needed. */
    Optional<String> fault() {
        return typed.isEmpty() ? Optional.empty() : Optional.ofNullable(faultOf(uri()));
    }

    private static @Nullable String faultOf(@Nullable URI uri) {
        if (uri == null || uri.getHost() == null) {
            return "not-an-address";
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return "not-https";
        }
        // whoever may read the directory would read the password as well
        if (uri.getRawUserInfo() != null) {
            return "user-info";
        }
        return uri.getRawFragment() == null && uri.getRawQuery() == null ? null : "more-than-a-base";
    }

    private @Nullable URI uri() {
        try {
            return new URI(typed).parseServerAuthority();
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }
}
