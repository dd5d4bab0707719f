package evenfall.portal.person;

import evenfall.portal.casefile.CaseKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else judged about one of the two cases while this person was comparing them. */
@ResponseStatus(HttpStatus.CONFLICT)
class JudgedMeanwhile extends RuntimeException {

    JudgedMeanwhile(CaseKey key) {
        super("It was judged meanwhile with whom case %s belongs".formatted(key.id()));
    }
}
