package evenfall.portal.inbox;

import evenfall.portal.casefile.CaseRoom;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes a case of every submission, once, however many portals are at it. */
@Service
class Inbox {

    private final UnopenedSubmissions unopened;

    private final EnvelopeOpener opener;

    private final CaseRoom cases;

    private final ClinicProfiles clinics;

    private final AuditTrail trail;

    private final EnvelopeOffice office;

    Inbox(
            UnopenedSubmissions unopened,
            EnvelopeOpener opener,
            CaseRoom cases,
            ClinicProfiles clinics,
            AuditTrail trail,
            EnvelopeOffice office) {
        this.unopened = unopened;
        this.opener = opener;
        this.cases = cases;
        this.clinics = clinics;
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
        var clinic = clinics.find(sealed.key().clinicId()).orElseThrow();
        var due = clinic.due(opened.level(), received);
        var key = cases.admit(opened.submission(), opened.level(), received, due);
        office.markOpened(sealed.key());
        trail.append(
                key.clinicId(),
                EnvelopeOffice.INBOX,
                "submission-opened",
                new Subject("case", key.id()),
                Map.of("level", opened.level().name()));
    }
}
