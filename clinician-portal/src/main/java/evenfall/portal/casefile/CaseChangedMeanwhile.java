package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else decided while this person was reading. */
@ResponseStatus(HttpStatus.CONFLICT)
class CaseChangedMeanwhile extends RuntimeException {

    CaseChangedMeanwhile(CaseKey key) {
        super("Case %s has changed meanwhile".formatted(key.id()));
    }
}
