package evenfall.portal.protocol;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchProtocol extends RuntimeException {

    NoSuchProtocol(String id, String version) {
        super("Nobody has version %s of a protocol %s".formatted(version, id));
    }
}
