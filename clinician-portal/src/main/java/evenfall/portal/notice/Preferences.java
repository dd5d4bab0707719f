package evenfall.portal.notice;

import static java.util.stream.Collectors.toUnmodifiableMap;

import evenfall.portal.security.Staff;
import evenfall.portal.settings.Deadlines;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what everybody wants to be told of. Each of them is one person's own. */
@Service
@Transactional
class Preferences {

    private final JdbcClient jdbc;

    private final ClinicProfiles clinics;

    private final Deadlines deadlines;

    private final AuditTrail trail;

    private final Clock clock;

    Preferences(JdbcClient jdbc, ClinicProfiles clinics, Deadlines deadlines, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.clinics = clinics;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Preference of(Staff staff) {
        return new Preference(ways(staff), quiet(staff));
    }

    void change(Staff staff, Preference wanted) {
        wanted.ways().forEach((kind, how) -> keep(staff, kind, how));
        keep(staff, wanted.quiet());
        plan(staff, wanted);
        trail.append(
                staff.clinicId(),
                staff.actor(),
                "notice-preferences-changed",
                new Subject("staff", staff.id()),
                wanted.ways().entrySet().stream()
                        .collect(toUnmodifiableMap(
                                it -> it.getKey().name(), it -> it.getValue().name())));
    }

    private Map<NoticeKind, How> ways(Staff staff) {
        var ways = new HashMap<NoticeKind, How>();
        NoticeKind.of(staff.role()).forEach(it -> ways.put(it, it.usual(staff.role())));
        jdbc.sql("select kind, how from clinic.notice_wish where clinic_id = ? and staff_id = ?")
                .params(staff.clinicId(), staff.id())
                .query((row, _) ->
                        Map.entry(NoticeKind.valueOf(row.getString("kind")), How.valueOf(row.getString("how"))))
                .list()
                .forEach(it -> ways.replace(it.getKey(), it.getValue()));
        return ways;
    }

    private QuietHours quiet(Staff staff) {
        return jdbc.sql("select * from clinic.notice_hours where clinic_id = ? and staff_id = ?")
                .params(staff.clinicId(), staff.id())
                .query((row, _) -> new QuietHours(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class),
                        row.getBoolean("quiet_on_free_days"),
                        row.getBoolean("emergencies_wait")))
                .optional()
                .orElse(QuietHours.USUAL);
    }

    private void keep(Staff staff, NoticeKind kind, How how) {
        jdbc.sql("""
                        insert into clinic.notice_wish (clinic_id, staff_id, kind, how) values (?, ?, ?, ?)
                        on conflict (clinic_id, staff_id, kind) do update set how = excluded.how
                        """)
                .params(staff.clinicId(), staff.id(), kind.name(), how.name())
                .update();
    }

    private void keep(Staff staff, QuietHours quiet) {
        jdbc.sql("""
                        insert into clinic.notice_hours (clinic_id, staff_id, quiet_from, quiet_until,
                            quiet_on_free_days, emergencies_wait)
                        values (:clinic, :staff, cast(:from as time), cast(:until as time), :freeDays, :emergencies)
                        on conflict (clinic_id, staff_id) do update set
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            quiet_on_free_days = excluded.quiet_on_free_days,
                            emergencies_wait = excluded.emergencies_wait
                        """)
                .param("clinic", staff.clinicId())
                .param("staff", staff.id())
                .param("from", text(quiet.from()))
                .param("until", text(quiet.until()))
                .param("freeDays", quiet.freeDays())
                .param("emergencies", quiet.emergenciesToo())
                .update();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /** What waits already follows the new wishes, but not what is being tried again. */
    private void plan(Staff staff, Preference wanted) {
        var now = clock.instant();
        var clinic = clinics.find(staff.clinicId()).orElseThrow();
        var days = deadlines.workingDays(clinic, now);
        wanted.ways()
                .forEach((kind, how) -> new Recipient(staff.id(), kind, how, wanted.quiet())
                        .due(now, clinic.timeZone(), days)
                        .ifPresentOrElse(
                                due -> postpone(staff.clinicId(), staff.id(), kind, due),
                                () -> drop(staff.clinicId(), staff.id(), kind, now)));
    }

    private void postpone(UUID clinic, UUID staff, NoticeKind kind, Instant due) {
        jdbc.sql("""
                        update clinic.notice_outbox set due_at = ?
                        where clinic_id = ? and staff_id = ? and kind = ? and state = 'WAITING'
                            and tries = 0 and held_until is null
                        """)
                .params(due.atOffset(ZoneOffset.UTC), clinic, staff, kind.name())
                .update();
    }

    private void drop(UUID clinic, UUID staff, NoticeKind kind, Instant now) {
        jdbc.sql("""
                        update clinic.notice_outbox set state = 'NOT_WANTED', settled_at = ?
                        where clinic_id = ? and staff_id = ? and kind = ? and state = 'WAITING'
                            and held_until is null
                        """)
                .params(now.atOffset(ZoneOffset.UTC), clinic, staff, kind.name())
                .update();
    }
}
