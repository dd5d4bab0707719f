package evenfall.portal.staff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class OwnAccount extends RuntimeException {

    OwnAccount(StaffKey key) {
        super("%s is the very person who is signed in".formatted(key.id()));
    }
}
