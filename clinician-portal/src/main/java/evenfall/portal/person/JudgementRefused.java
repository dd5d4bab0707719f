package evenfall.portal.person;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It does not go together with what was judged before, which somebody has to undo first. */
@ResponseStatus(HttpStatus.CONFLICT)
class JudgementRefused extends RuntimeException {

    JudgementRefused(Judgement judgement) {
        super("%s contradicts what was judged before".formatted(judgement));
    }
}
