package evenfall.portal.worklist;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody at this clinic who could be given a case is that. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchColleague extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchColleague(UUID id) {
        super("Staff " + id);
    }
}
