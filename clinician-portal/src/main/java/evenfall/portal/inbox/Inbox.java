package evenfall.portal.inbox;

import evenfall.assessment.Level;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.insight.Measures;
import evenfall.portal.notice.Notice;
import evenfall.portal.notice.NoticeKind;
import evenfall.portal.notice.Notices;
import evenfall.portal.settings.Deadlines;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes a case of every submission, once, however many portals are at it. */
@Service
class Inbox {

    private final UnopenedSubmissions unopened;

    private final EnvelopeOpener opener;

    private final CaseRoom cases;

    private final Measures measures;

    private final Deadlines deadlines;

    private final Notices notices;

    private final AuditTrail trail;

    private final EnvelopeOffice office;

    Inbox(
            UnopenedSubmissions unopened,
            EnvelopeOpener opener,
            CaseRoom cases,
            Measures measures,
            Deadlines deadlines,
            Notices notices,
            AuditTrail trail,
            EnvelopeOffice office) {
        this.unopened = unopened;
        this.opener = opener;
        this.cases = cases;
        this.measures = measures;
        this.deadlines = deadlines;
        this.notices = notices;
        this.trail = trail;
        this.office = office;
    }

    void openAll() {
        unopened.waiting().forEach(it -> office.openUnlessItFails(it, unopened::take, this::open));
    }

    private void open(UnopenedSubmission sealed) {
        switch (opener.open(sealed)) {
            case Opening.Opened opened -> admit(sealed, opened);
            case Opening.Refused(var because) -> office.refuse(sealed.key(), because);
        }
    }

    private void admit(UnopenedSubmission sealed, Opening.Opened opened) {
        var received = sealed.envelope().time();
        var due = deadlines.after(received, sealed.key().clinicId()).apply(opened.level());
        var key = cases.admit(opened.submission(), opened.level(), received, due);
        measures.admitted(key.id(), opened.submission(), opened.assessment(), received, due);
        office.markOpened(sealed.key());
        if (opened.level() == Level.EMERGENCY) {
            var reference = opened.submission().reference().value();
            notices.tellEverybody(new Notice(NoticeKind.EMERGENCY, key.clinicId(), key.id(), reference, ""));
        }
        trail.append(
                key.clinicId(),
                EnvelopeOffice.INBOX,
                "submission-opened",
                new Subject("case", key.id()),
                Map.of("level", opened.level().name()));
    }
}
