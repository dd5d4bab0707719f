package evenfall.portal.directory;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class ServiceChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceChangedMeanwhile(UUID id) {
        super("Service %s has changed meanwhile".formatted(id));
    }
}
