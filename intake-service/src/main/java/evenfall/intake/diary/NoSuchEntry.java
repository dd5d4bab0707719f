package evenfall.intake.diary;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The diary has no such entry or question. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
