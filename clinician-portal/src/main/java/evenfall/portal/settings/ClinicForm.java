package evenfall.portal.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What an administrator says about the clinic. */
record ClinicForm(
        @NotBlank @CodePointLength(max = 120) String clinicName,
        @NotEmpty List<String> languages,
        @NotBlank String timeZone,
        @NotBlank @CodePointLength(max = 300) String openingHours,

        @CodePointLength(max = 40) @Pattern(regexp = NUMBER) String patientPhone,

        @CodePointLength(max = 40) @Pattern(regexp = NUMBER) String emergencyNumber,

        @CodePointLength(max = 60) @Pattern(regexp = NUMBER) String crisisLine,

        @Pattern(regexp = DAYS) String urgentDays,

        @Pattern(regexp = DAYS) String priorityDays,

        @Pattern(regexp = DAYS) String routineDays,
        String version) {

    /** Something that can be dialled, with whatever makes it readable. */
    private static final String NUMBER = ".*\\d.*";

    /** Up to a year. */
    private static final String DAYS = "\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|250";

    ClinicForm {
        clinicName = line(clinicName);
        languages = languages == null ? List.of() : List.copyOf(languages);
        timeZone = line(timeZone);
        openingHours = line(openingHours);
        patientPhone = line(patientPhone);
        emergencyNumber = line(emergencyNumber);
        crisisLine = line(crisisLine);
        urgentDays = line(urgentDays);
        priorityDays = line(priorityDays);
        routineDays = line(routineDays);
        version = line(version);
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    static ClinicForm of(ClinicValues now, int version) {
        return new ClinicForm(
                now.name(),
                now.languages(),
                now.timeZone(),
                now.openingHours(),
                now.phone(),
                now.emergencyNumber(),
                now.crisisLine(),
                Integer.toString(now.urgentDays()),
                Integer.toString(now.priorityDays()),
                Integer.toString(now.routineDays()),
                Integer.toString(version));
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    ClinicForm on(int newVersion) {
        return of(toValues(), newVersion);
    }

    /** The version that was shown; one that never was, where the browser sent none. */
    int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    ClinicValues toValues() {
        return new ClinicValues(
                clinicName,
                languages,
                timeZone,
                openingHours,
                patientPhone,
                emergencyNumber,
                crisisLine,
                Integer.parseInt(urgentDays),
                Integer.parseInt(priorityDays),
                Integer.parseInt(routineDays));
    }
}
