package evenfall.portal.staff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class StaffNotFound extends RuntimeException {

    StaffNotFound(StaffKey key) {
        super("No such member of staff: %s".formatted(key.id()));
    }
}
