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
        @Nullable How tellEmergency,
        @Nullable How tellAssigned,
        @Nullable How tellOverdue,
        @Nullable How tellOpinion,
        @Nullable How tellAnswered,
        String quietFrom,
        String quietUntil,
        boolean quietFreeDays,
        boolean quietEmergency,
        boolean understood) {

    PreferencesForm {
        quietFrom = Objects.requireNonNullElse(quietFrom, "").strip();
        quietUntil = Objects.requireNonNullElse(quietUntil, "").strip();
    }

    static PreferencesForm of(Preference kept) {
        var ways = kept.ways();
        var quiet = kept.quiet();
        return new PreferencesForm(
                ways.get(NoticeKind.EMERGENCY),
                ways.get(NoticeKind.ASSIGNED),
                ways.get(NoticeKind.OVERDUE),
                ways.get(NoticeKind.SECOND_OPINION),
                ways.get(NoticeKind.ANSWERED),
                Objects.toString(quiet.from(), ""),
                Objects.toString(quiet.until(), ""),
                quiet.freeDays(),
                quiet.emergenciesToo(),
                kept.mayMissAnEmergency());
    }

    /** The name of the field in which somebody says how to be told of this. */
    static String field(NoticeKind kind) {
        return switch (kind) {
            case EMERGENCY -> "tellEmergency";
            case ASSIGNED -> "tellAssigned";
            case OVERDUE -> "tellOverdue";
            case SECOND_OPINION -> "tellOpinion";
            case ANSWERED -> "tellAnswered";
        };
    }

    @Nullable
    How way(NoticeKind kind) {
        return switch (kind) {
            case EMERGENCY -> tellEmergency;
            case ASSIGNED -> tellAssigned;
            case OVERDUE -> tellOverdue;
            case SECOND_OPINION -> tellOpinion;
            case ANSWERED -> tellAnswered;
        };
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
        NoticeKind.of(role).forEach(it -> ways.put(it, Objects.requireNonNull(way(it))));
        return new Preference(
                ways,
                new QuietHours(
                        time(quietFrom).orElse(null), time(quietUntil).orElse(null), quietFreeDays, quietEmergency));
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
