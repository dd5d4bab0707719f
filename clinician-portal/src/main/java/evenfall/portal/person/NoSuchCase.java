package evenfall.portal.person;

import evenfall.portal.casefile.CaseKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchCase extends RuntimeException {

    NoSuchCase(CaseKey key) {
        super("No case " + key.id());
    }
}
