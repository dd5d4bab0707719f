package evenfall.portal.worklist;

import evenfall.portal.notice.Notice;
import evenfall.portal.notice.NoticeKind;
import evenfall.portal.notice.Notices;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has somebody told that a case was given to them. Who takes one knows it already. */
@Component
class AssignmentNotices {

    private final Notices notices;

    private final JdbcClient jdbc;

    private final Clock clock;

    AssignmentNotices(Notices notices, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void tell(CaseAssigned assigned) {
        if (assigned.owner().equals(assigned.by())) {
            return;
        }
        var key = assigned.about();
        var reference = jdbc.sql("select reference from clinic.case_file where clinic_id = ? and id = ?")
                .params(key.clinicId(), key.id())
                .query(String.class)
                .single();
        // the same case may be given to the same person again, another day
        var occasion = clock.instant().toString();
        notices.tell(
                new Notice(NoticeKind.ASSIGNED, key.clinicId(), key.id(), reference, occasion),
                Set.of(assigned.owner()));
    }
}
