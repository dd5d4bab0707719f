package evenfall.portal.referral;

import evenfall.portal.casefile.CaseDetails;

/** A referral and whom it is about. */
record ReferralPage(ReferralDetails referral, CaseDetails file) {}
