package evenfall.portal.worklist;

import evenfall.portal.casefile.CaseKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case at this clinic. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class CaseNotListed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotListed(CaseKey key) {
        super("Case " + key.id());
    }
}
