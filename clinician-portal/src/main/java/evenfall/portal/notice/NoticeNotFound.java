package evenfall.portal.notice;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class NoticeNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeNotFound(UUID id) {
        super("No such notice: " + id);
    }
}
