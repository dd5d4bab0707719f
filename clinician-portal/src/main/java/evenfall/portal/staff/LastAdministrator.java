package evenfall.portal.staff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class LastAdministrator extends RuntimeException {

    LastAdministrator(StaffKey key) {
        super("Without %s the clinic would have no administrator".formatted(key.id()));
    }
}
