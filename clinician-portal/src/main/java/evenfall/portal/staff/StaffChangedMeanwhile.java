package evenfall.portal.staff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class StaffChangedMeanwhile extends RuntimeException {

    StaffChangedMeanwhile(StaffKey key) {
        super("Member of staff %s has changed meanwhile".formatted(key.id()));
    }
}
