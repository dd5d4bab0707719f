package evenfall.portal.casefile;

import evenfall.portal.reply.Replies;
import evenfall.submission.Reply;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For other features: the way back to the patient of a case. */
@Component
public class PatientLine {

    private final CaseFiles files;

    private final Replies replies;

    PatientLine(CaseFiles files, Replies replies) {
        this.files = files;
        this.replies = replies;
    }

    /** Whether this patient has a way to read what the clinic writes. */
    @Transactional(readOnly = true)
    public boolean reaches(CaseKey key) {
        return files.get(key).replyTo().seal() != null;
    }

    /** Lets the patient know, in the transaction of the act itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseKey key, Reply reply) {
        replies.write(files.get(key).replyTo(), reply);
    }
}
