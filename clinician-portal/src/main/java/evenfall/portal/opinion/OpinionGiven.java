package evenfall.portal.opinion;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class OpinionGiven extends RuntimeException {

    OpinionGiven(OpinionKey key) {
        super("Opinion %s is given".formatted(key.id()));
    }
}
