package evenfall.portal;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.inbox.OpenInbox;
import evenfall.submission.Submission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Cases as they are after the inbox has opened what patients sent. */
public class OpenedCases {

    private final SentForms forms;

    private final OpenInbox inbox;

    OpenedCases(SentForms forms, OpenInbox inbox) {
        this.forms = forms;
        this.inbox = inbox;
    }

    public CaseKey open(TestClinic clinic, Map<String, String> changes) {
        return open(clinic, "Jana Nováková", Instant.now().truncatedTo(ChronoUnit.MICROS), changes);
    }

    public CaseKey open(TestClinic clinic, String name, Instant at, Map<String, String> changes) {
        return open(clinic, SentForms.submission(clinic.id(), name, at, SentForms.answers(changes)));
    }

    public CaseKey open(TestClinic clinic, Submission form) {
        var submission = forms.send(form, form.sentAt());
        inbox.now();
        return clinic.rows("select id || ' ' || submission_id from clinic.case_file where clinic_id = ?").stream()
                .map(it -> it.split(" "))
                .filter(it -> it[1].equals(submission.toString()))
                .map(it -> new CaseKey(clinic.id(), UUID.fromString(it[0])))
                .findFirst()
                .orElseThrow();
    }
}
