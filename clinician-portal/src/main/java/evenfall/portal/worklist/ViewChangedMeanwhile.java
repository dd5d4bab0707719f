package evenfall.portal.worklist;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The same person has changed the view in another window. */
@ResponseStatus(HttpStatus.CONFLICT)
class ViewChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewChangedMeanwhile(ViewKey key) {
        super("View " + key.id());
    }
}
