package evenfall.portal.notice;

import evenfall.portal.settings.WorkingDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Somebody who may be told of something of one kind. */
record Recipient(UUID staffId, NoticeKind kind, How how, QuietHours quiet) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** When this person is told of what happens now, if at all. */
    Optional<Instant> due(Instant now, ZoneId zone, WorkingDays days) {
        return switch (how) {
            case OFF -> Optional.empty();
            case AT_ONCE -> Optional.of(isHeardAtAnyHour() ? now : quiet.heard(now, zone, days));
            case MORNING ->
                Optional.of(
                        quiet.heard(QuietHours.next(MORNING, now.atZone(zone)).toInstant(), zone, days));
        };
    }

    /** Whether a mail of this kind breaks through the quiet hours. */
    boolean isHeardAtAnyHour() {
        return kind == NoticeKind.EMERGENCY && how == How.AT_ONCE && !quiet.emergenciesToo();
    }
}
