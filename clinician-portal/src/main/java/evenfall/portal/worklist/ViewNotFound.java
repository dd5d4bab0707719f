package evenfall.portal.worklist;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such view, or none that this person may see or change. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ViewNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewNotFound(UUID id) {
        super("View " + id);
    }
}
