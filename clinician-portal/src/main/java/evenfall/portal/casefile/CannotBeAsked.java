package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case is closed, or its patient has no way to read what the clinic asks. */
@ResponseStatus(HttpStatus.CONFLICT)
class CannotBeAsked extends RuntimeException {

    CannotBeAsked(CaseKey key) {
        super("The patient of case %s cannot be asked".formatted(key.id()));
    }
}
