package evenfall.intake.draft;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many drafts were begun lately, from one address or from everywhere. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class TooManyStarts extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
