package evenfall.portal.referral;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseReferral;
import evenfall.portal.casefile.CaseReferrals;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReferralsOfCases implements CaseReferrals {

    private final Referrals referrals;

    ReferralsOfCases(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<CaseReferral> of(CaseKey key) {
        return referrals.findOf(key);
    }
}
