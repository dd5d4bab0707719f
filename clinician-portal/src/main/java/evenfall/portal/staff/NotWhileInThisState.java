package evenfall.portal.staff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class NotWhileInThisState extends RuntimeException {

    NotWhileInThisState(StaffKey key) {
        super("This cannot be done with %s now".formatted(key.id()));
    }
}
