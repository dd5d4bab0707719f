package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** This form was signed before, with other words than these, or what it became was taken back. */
@ResponseStatus(HttpStatus.CONFLICT)
class AlreadySigned extends RuntimeException {

    AlreadySigned(DecisionKey key) {
        super("Decision %s is signed".formatted(key.id()));
    }
}
