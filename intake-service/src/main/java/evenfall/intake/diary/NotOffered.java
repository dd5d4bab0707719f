package evenfall.intake.diary;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No button says this. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class NotOffered extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
