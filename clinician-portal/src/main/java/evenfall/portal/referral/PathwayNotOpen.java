package evenfall.portal.referral;

import evenfall.portal.casefile.CaseDetails;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody is referred by a pathway that no finding opens, or none that stands. */
@ResponseStatus(HttpStatus.CONFLICT)
class PathwayNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PathwayNotOpen(CaseDetails about) {
        super("No finding of case %s opens the pathway that was asked for".formatted(about.id()));
    }
}
