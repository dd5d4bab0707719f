package evenfall.portal.insight;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing of this name is counted. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchFigure extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
