package evenfall.portal.rulebook;

import evenfall.protocol.Protocol;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The protocol is not the one that was read. */
@ResponseStatus(HttpStatus.CONFLICT)
class NotAsItWasShown extends RuntimeException {

    NotAsItWasShown(Protocol protocol) {
        super("Version %s of %s is not as it was shown".formatted(protocol.version(), protocol.id()));
    }
}
