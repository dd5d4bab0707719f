package evenfall.portal.directory;

import evenfall.portal.page.Chosen;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a service.
 *
 * @param needs one thing in each line
 */
record ServiceForm(
        @NotBlank @CodePointLength(max = 200) String serviceName,
        @NotBlank @CodePointLength(max = 200) String specialty,
        List<String> pathways,
        @CodePointLength(max = 2000) String needs,
        @CodePointLength(max = 60) String reachPhone,

        @CodePointLength(max = 200) @Pattern(regexp = "|[^@\\s]+@[^@\\s]+")
        String reachMail,

        @CodePointLength(max = 500) String reachAddress,
        @Chosen @Nullable Reach preferred,
        @CodePointLength(max = 200) String spoken,
        @CodePointLength(max = 2000) String remark,
        int version) {

    static final ServiceForm BLANK = new ServiceForm("", "", List.of(), "", "", "", "", null, "", "", 0);

    ServiceForm {
        serviceName = line(serviceName);
        specialty = line(specialty);
        pathways = pathways == null ? List.of() : List.copyOf(pathways);
        needs = lines(needs);
        reachPhone = line(reachPhone);
        reachMail = line(reachMail);
        reachAddress = lines(reachAddress);
        spoken = line(spoken);
        remark = lines(remark);
    }

    private static String line(@Nullable String typed) {
        return lines(typed).replace('\n', ' ');
    }

    private static String lines(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .strip();
    }

    static ServiceForm of(KeptService service) {
        return of(service.entry(), service.version());
    }

    private static ServiceForm of(ServiceEntry entry, int version) {
        return new ServiceForm(
                entry.name(),
                entry.specialty(),
                entry.pathways(),
                String.join("\n", entry.needs()),
                entry.phone(),
                entry.mail(),
                entry.address(),
                entry.preferred(),
                entry.languages(),
                entry.remark(),
                version);
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    ServiceForm on(int newVersion) {
        return of(toEntry(true), newVersion);
    }

    /** Whether it can be reached the way it would rather be. */
    boolean isReachable() {
        return preferred == null || !way(preferred).isEmpty();
    }

    private String way(Reach reach) {
        return switch (reach) {
            case PHONE -> reachPhone;
            case MAIL -> reachMail;
            case ADDRESS -> reachAddress;
        };
    }

    ServiceEntry toEntry(boolean active) {
        return new ServiceEntry(
                serviceName,
                specialty,
                pathways,
                needs.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList(),
                reachPhone,
                reachMail,
                reachAddress,
                Objects.requireNonNull(preferred),
                spoken,
                remark,
                active);
    }
}
