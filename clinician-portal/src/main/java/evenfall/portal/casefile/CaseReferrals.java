package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import java.util.List;
import java.util.UUID;

/** What the page of a case needs to know about referrals; those who write referrals answer it. */
public interface CaseReferrals {

    /** The referrals of a case, the latest first. */
    List<CaseReferral> of(CaseKey key);

    /** Begins a letter about a case, or finds the one that somebody has begun. */
    UUID draft(CaseKey key, Staff by);
}
