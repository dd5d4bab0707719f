package evenfall.portal.referral;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseReferral;
import evenfall.portal.casefile.CaseReferrals;
import evenfall.portal.security.Staff;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class ReferralsOfCases implements CaseReferrals {

    private final Referrals referrals;

    private final ObjectProvider<ReferralDesk> desk;

    /** The desk itself rests on the cases, so it is asked for when it is needed. */
    ReferralsOfCases(Referrals referrals, ObjectProvider<ReferralDesk> desk) {
        this.referrals = referrals;
        this.desk = desk;
    }

    @Override
    public List<CaseReferral> of(CaseKey key) {
        return referrals.findOf(key);
    }

    @Override
    public UUID draft(CaseKey key, Staff by) {
        return desk.getObject().draft(key, null, by).id();
    }
}
