package evenfall.portal.casefile;

import java.util.List;

/** What the page of a case needs to know about referrals; those who write referrals answer it. */
public interface CaseReferrals {

    /** The referrals of a case, the latest first. */
    List<CaseReferral> of(CaseKey key);
}
