package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody has answered for this wish already. */
@ResponseStatus(HttpStatus.CONFLICT)
class WishAnswered extends RuntimeException {

    WishAnswered(EntryKey key) {
        super("Wish %s is answered".formatted(key.id()));
    }
}
