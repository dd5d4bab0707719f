package evenfall.portal.directory;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class ServiceNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceNotFound(UUID id) {
        super("No such service: " + id);
    }
}
