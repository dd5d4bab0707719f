package evenfall.intake.welcome;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No clinic goes by this name. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ClinicNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
