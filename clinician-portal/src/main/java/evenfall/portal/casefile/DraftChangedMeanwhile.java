package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The same person kept another draft meanwhile, on another page. */
@ResponseStatus(HttpStatus.CONFLICT)
class DraftChangedMeanwhile extends RuntimeException {

    DraftChangedMeanwhile(CaseKey about) {
        super("The draft about case %s has changed meanwhile".formatted(about.id()));
    }
}
