package evenfall.portal.handover;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For how long a link is to open, and where it is to be mailed, if anywhere. */
record HandoverForm(
        @NotNull @Min(1) @Max(365) @Nullable Integer days,
        @Email @Size(max = 254) String email) {

    static final HandoverForm USUAL = new HandoverForm(90, "");

    HandoverForm {
        email = Objects.requireNonNullElse(email, "").strip();
    }

    Duration toExpiry() {
        return Duration.ofDays(Objects.requireNonNull(days));
    }

    @Override
    public String toString() {
        return "[handover form]";
    }
}
