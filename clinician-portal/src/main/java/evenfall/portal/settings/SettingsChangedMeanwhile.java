package evenfall.portal.settings;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class SettingsChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsChangedMeanwhile() {
        super("These settings have changed meanwhile");
    }
}
