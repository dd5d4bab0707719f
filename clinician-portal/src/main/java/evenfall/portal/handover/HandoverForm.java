package evenfall.portal.handover;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;

/** For how long a link is to open, and where it is to be mailed, if anywhere. */
record HandoverForm(
        @Min(1) @Max(365) int days, @Email @Size(max = 254) String email) {

    static final HandoverForm USUAL = new HandoverForm(90, "");

    HandoverForm {
        email = Objects.requireNonNullElse(email, "").strip();
    }

    Duration toExpiry() {
        return Duration.ofDays(days);
    }

    @Override
    public String toString() {
        return "[handover form]";
    }
}
