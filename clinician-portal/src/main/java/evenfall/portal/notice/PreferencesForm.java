package evenfall.portal.notice;

import evenfall.access.Role;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chooses about notices.
 *
 * @param quietEmergency whether even emergencies wait for the end of the quiet hours
 * @param understood that an emergency may then not be noticed
 */
record PreferencesForm(
        String tellEmergency,
        String tellAssigned,
        String tellOverdue,
        String tellOpinion,
        String tellAnswered,
        String tellStuck,
        String tellReferral,
        String quietFrom,
        String quietUntil,
        @Nullable Boolean quietFreeDays,
        @Nullable Boolean quietEmergency,
        @Nullable Boolean understood) {

    PreferencesForm {
        tellEmergency = typed(tellEmergency);
        tellAssigned = typed(tellAssigned);
        tellOverdue = typed(tellOverdue);
        tellOpinion = typed(tellOpinion);
        tellAnswered = typed(tellAnswered);
        tellStuck = typed(tellStuck);
        tellReferral = typed(tellReferral);
        quietFrom = typed(quietFrom);
        quietUntil = typed(quietUntil);
        // a box that is not ticked is not sent
        quietFreeDays = Boolean.TRUE.equals(quietFreeDays);
        quietEmergency = Boolean.TRUE.equals(quietEmergency);
        understood = Boolean.TRUE.equals(understood);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static PreferencesForm of(Preference kept) {
        var ways = kept.ways();
        var quiet = kept.quiet();
        return new PreferencesForm(
                name(ways.get(NoticeKind.EMERGENCY)),
                name(ways.get(NoticeKind.ASSIGNED)),
                name(ways.get(NoticeKind.OVERDUE)),
                name(ways.get(NoticeKind.SECOND_OPINION)),
                name(ways.get(NoticeKind.ANSWERED)),
                name(ways.get(NoticeKind.REFERRAL_STUCK)),
                name(ways.get(NoticeKind.REFERRAL_ANSWERED)),
                Objects.toString(quiet.from(), ""),
                Objects.toString(quiet.until(), ""),
                quiet.freeDays(),
                quiet.emergenciesToo(),
                kept.mayMissAnEmergency());
    }

    private static String name(@Nullable How way) {
        return way == null ? "" : way.name();
    }

    /** The name of the field in which somebody says how to be told of this. */
    static String field(NoticeKind kind) {
        return switch (kind) {
            case EMERGENCY -> "tellEmergency";
            case ASSIGNED -> "tellAssigned";
            case OVERDUE -> "tellOverdue";
            case SECOND_OPINION -> "tellOpinion";
            case ANSWERED -> "tellAnswered";
            case REFERRAL_STUCK -> "tellStuck";
            case REFERRAL_ANSWERED -> "tellReferral";
        };
    }

    /** How this is to be told, if that was chosen and is possible. */
    Optional<How> way(NoticeKind kind) {
        var chosen = switch (kind) {
            case EMERGENCY -> tellEmergency;
            case ASSIGNED -> tellAssigned;
            case OVERDUE -> tellOverdue;
            case SECOND_OPINION -> tellOpinion;
            case ANSWERED -> tellAnswered;
            case REFERRAL_STUCK -> tellStuck;
            case REFERRAL_ANSWERED -> tellReferral;
        };
        return kind.ways().stream().filter(it -> it.name().equals(chosen)).findFirst();
    }

    boolean isUnderstood() {
        return Boolean.TRUE.equals(understood);
    }

    boolean areHoursWhole() {
        return quietFrom.isEmpty() == quietUntil.isEmpty() && isTime(quietFrom) && isTime(quietUntil);
    }

    boolean areHoursSome() {
        return quietFrom.isEmpty() || !quietFrom.equals(quietUntil);
    }

    /** What is wanted, where everything that matters to this role was chosen. */
    Preference toPreference(Role role) {
        Map<NoticeKind, How> ways = new EnumMap<>(NoticeKind.class);
        NoticeKind.of(role).forEach(it -> ways.put(it, way(it).orElseThrow()));
        return new Preference(
                ways,
                new QuietHours(
                        time(quietFrom).orElse(null),
                        time(quietUntil).orElse(null),
                        Boolean.TRUE.equals(quietFreeDays),
                        Boolean.TRUE.equals(quietEmergency)));
    }

    private static boolean isTime(String typed) {
        return typed.isEmpty() || time(typed).isPresent();
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
