package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import evenfall.submission.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the page of a case needs to know about referrals; those who write referrals answer it. */
public interface CaseReferrals {

    /** The referrals of a case, the latest first. */
    List<CaseReferral> of(CaseKey key);

    /**
     * Takes in what the patient says of a visit they were referred to.
     *
     * @return whether the referral is one of this case
     */
    boolean visited(CaseKey key, UUID message, Message.Visit visit, Instant at);

    /** Begins a letter about a case, or finds the one that somebody has begun. */
    UUID draft(CaseKey key, Staff by);
}
