package evenfall.portal.settings;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchText() {
        super("Patients read no such text");
    }
}
