package evenfall.portal.protocol;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A case was answered under a protocol that this portal does not have, or not any more. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ProtocolNotKnown extends RuntimeException {

    ProtocolNotKnown(String id, String version) {
        super("There is no version %s of the protocol %s".formatted(version, id));
    }
}
