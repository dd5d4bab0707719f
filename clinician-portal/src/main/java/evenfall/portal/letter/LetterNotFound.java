package evenfall.portal.letter;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class LetterNotFound extends RuntimeException {

    LetterNotFound(UUID id) {
        super("No letter " + id);
    }
}
