package evenfall.portal.fhir;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class ExchangeNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExchangeNotFound(UUID id) {
        super("Nothing to be tried again under %s".formatted(id));
    }
}
