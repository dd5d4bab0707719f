package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The answers of the case give no such finding, or not any more. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class FindingNotFound extends RuntimeException {

    FindingNotFound(CaseKey about) {
        super("Case %s has no such finding".formatted(about.id()));
    }
}
