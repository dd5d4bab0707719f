package evenfall.support.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What setting up the database needs to know.
 *
 * @param url the database as a JDBC address, which services use too
 * @param admin a database role that may create roles, and owns the database or is a superuser
 * @param intakeKeys the directory of the keys that only the intake service gets
 * @param portalKeys the directory of the keys that only the portal gets
 */
@Validated
@ConfigurationProperties("evenfall.setup")
public record SetupSettings(
        @NotBlank String url,
        @NotBlank String admin,
        @NotNull Secret adminPassword,
        @NotNull Secret intakePassword,
        @NotNull Secret portalPassword,
        @NotNull Path intakeKeys,
        @NotNull Path portalKeys,
        @NotNull @Valid Clinic clinic,
        @NotNull @Valid Administrator administrator) {

    /** The clinic to found, unless one of this slug is there already; its settings then stay as they are. */
    public record Clinic(
            @NotBlank String slug,
            @NotBlank String name,
            @NotEmpty List<String> languages,
            @NotNull ZoneId timeZone,
            @NotBlank String emergencyNumber,
            @NotBlank String crisisLine,
            @NotBlank String phone,
            @NotNull String openingHours) {}

    /** Who is invited first, as long as the clinic has no staff. */
    public record Administrator(
            @NotBlank String name, @NotBlank @Email String email) {}
}
