package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has written on it, or has sent it. */
@ResponseStatus(HttpStatus.CONFLICT)
class LetterChangedMeanwhile extends RuntimeException {

    LetterChangedMeanwhile(CaseKey about) {
        super("The letter about case %s has changed meanwhile".formatted(about.id()));
    }
}
