package evenfall.portal.referral;

import evenfall.portal.casefile.CaseDetails;
import java.time.Instant;
import java.util.List;

/**
 * A referral and whom it is about.
 *
 * @param owner who sees to it that it goes on
 * @param events what happened to it, the latest first
 */
record ReferralPage(
        ReferralDetails referral, CaseDetails file, String owner, List<ReferralEvent> events, Instant now) {}
