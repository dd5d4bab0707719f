package evenfall.portal.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

        @Pattern(regexp = "PHONE|MAIL|ADDRESS") String preferred,

        @CodePointLength(max = 200) String spoken,
        @CodePointLength(max = 2000) String remark,
        String version) {

    static final ServiceForm BLANK = new ServiceForm("", "", List.of(), "", "", "", "", "", "", "", "0");

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
        preferred = line(preferred);
        version = line(version);
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
                entry.preferred().name(),
                entry.languages(),
                entry.remark(),
                Integer.toString(version));
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    ServiceForm on(int newVersion) {
        return of(toEntry(true), newVersion);
    }

    /** Whether it can be reached the way it would rather be. */
    boolean isReachable() {
        return reach().map(it -> !way(it).isEmpty()).orElse(true);
    }

    private Optional<Reach> reach() {
        return Stream.of(Reach.values())
                .filter(it -> it.name().equals(preferred))
                .findFirst();
    }

    private String way(Reach reach) {
        return switch (reach) {
            case PHONE -> reachPhone;
            case MAIL -> reachMail;
            case ADDRESS -> reachAddress;
        };
    }

    /** The version that was shown; one that never was, where the browser sent none. */
    int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    ServiceEntry toEntry(boolean active) {
        return new ServiceEntry(
                serviceName,
                specialty,
                pathways,
                needs.lines()
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                reachPhone,
                reachMail,
                reachAddress,
                reach().orElseThrow(),
                spoken,
                remark,
                "",
                active);
    }
}
