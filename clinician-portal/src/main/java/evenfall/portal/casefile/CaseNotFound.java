package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class CaseNotFound extends RuntimeException {

    CaseNotFound(CaseKey key) {
        super("No case " + key.id());
    }
}
