package evenfall.portal.worklist;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import evenfall.portal.worklist.Handover.Done;
import evenfall.portal.worklist.Handover.LeftAlone;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who works on which case. A claim is no change of the case itself, so whoever writes a decision meanwhile is not in
 * its way; it is checked against the owner that was shown.
 */
@Service
@Transactional
class Claims {

    private final JdbcClient jdbc;

    private final Colleagues colleagues;

    private final AuditTrail trail;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Claims(JdbcClient jdbc, Colleagues colleagues, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives cases to somebody, or takes them back. What changed hands since it was shown is left alone.
     *
     * @param to nothing is nobody
     */
    Handover hand(List<Seen> cases, @Nullable UUID to, Staff by) {
        var staff = colleagues.of(by.clinicId());
        if (to != null && staff.stream().noneMatch(it -> it.id().equals(to) && it.active())) {
            throw new NoSuchColleague(to);
        }
        var done = new ArrayList<Done>();
        var leftAlone = new ArrayList<LeftAlone>();
        for (var seen : cases) {
            if (move(seen, to, by, "case-assigned")) {
                done.add(new Done(seen.id(), to, seen.owner()));
            } else {
                leftAlone.add(leftAlone(seen.id(), staff, by));
            }
        }
        return new Handover(name(to, staff), done, leftAlone, false);
    }

    /** Takes back what was handed over, where nobody has changed it again. */
    Handover undo(List<Done> done, Staff by) {
        var staff = colleagues.of(by.clinicId());
        var undone = new ArrayList<Done>();
        var leftAlone = new ArrayList<LeftAlone>();
        for (var it : done) {
            if (move(new Seen(it.id(), it.now()), it.before(), by, "assignment-undone")) {
                undone.add(new Done(it.id(), it.before(), it.now()));
            } else {
                leftAlone.add(leftAlone(it.id(), staff, by));
            }
        }
        return new Handover(null, undone, leftAlone, true);
    }

    private boolean move(Seen seen, @Nullable UUID to, Staff by, String action) {
        var key = new CaseKey(by.clinicId(), seen.id());
        int changed = jdbc.sql("""
                        update clinic.case_file
                        set owner_id = cast(:to as uuid),
                            claimed_at = case when cast(:to as uuid) is not null then cast(:at as timestamptz) end
                        where clinic_id = :clinic and id = :id and owner_id is not distinct from cast(:seen as uuid)
                        """)
                .param("to", to, Types.OTHER)
                .param("seen", seen.owner(), Types.OTHER)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("clinic", key.clinicId())
                .param("id", key.id())
                .update();
        if (changed == 1) {
            trail.append(
                    key.clinicId(),
                    by.actor(),
                    action,
                    new Subject("case", key.id()),
                    Map.of("from", String.valueOf(seen.owner()), "to", String.valueOf(to)));
            if (to != null) {
                events.publishEvent(new CaseAssigned(key, to, by.id()));
            }
        }
        return changed == 1;
    }

    private LeftAlone leftAlone(UUID id, List<Colleague> staff, Staff by) {
        var key = new CaseKey(by.clinicId(), id);
        return jdbc.sql("select reference, owner_id from clinic.case_file where clinic_id = ? and id = ?")
                .params(key.clinicId(), key.id())
                .query((row, _) ->
                        new LeftAlone(row.getString("reference"), name(row.getObject("owner_id", UUID.class), staff)))
                .optional()
                .orElseThrow(() -> new CaseNotListed(key));
    }

    private static @Nullable String name(@Nullable UUID id, List<Colleague> staff) {
        return staff.stream()
                .filter(it -> it.id().equals(id))
                .map(Colleague::name)
                .findFirst()
                .orElse(null);
    }

    /** Who works on a case, if there is such a case. */
    @Transactional(readOnly = true)
    Optional<CaseClaim> find(CaseKey key, Staff me) {
        return jdbc.sql("""
                        select c.reference, c.owner_id, c.claimed_at, s.name
                        from clinic.case_file c
                            left join clinic.staff s on s.clinic_id = c.clinic_id and s.id = c.owner_id
                        where c.clinic_id = ? and c.id = ?
                        """)
                .params(key.clinicId(), key.id())
                .query((row, _) -> {
                    var owner = row.getObject("owner_id", UUID.class);
                    return new CaseClaim(
                            key.id(),
                            row.getString("reference"),
                            new Seen(key.id(), owner),
                            row.getString("name"),
                            me.id().equals(owner),
                            List.of(),
                            List.of());
                })
                .optional();
    }
}
