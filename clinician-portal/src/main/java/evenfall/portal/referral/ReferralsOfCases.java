package evenfall.portal.referral;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseReferral;
import evenfall.portal.casefile.CaseReferrals;
import evenfall.portal.security.Staff;
import evenfall.referral.ServiceAnswer;
import evenfall.submission.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class ReferralsOfCases implements CaseReferrals {

    private final Referrals referrals;

    private final ObjectProvider<ReferralDesk> desk;

    private final ObjectProvider<ServiceAnswers> answers;

    /** They themselves rest on the cases, so they are asked for when they are needed. */
    ReferralsOfCases(Referrals referrals, ObjectProvider<ReferralDesk> desk, ObjectProvider<ServiceAnswers> answers) {
        this.referrals = referrals;
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public boolean visited(CaseKey key, UUID message, Message.Visit visit, Instant at) {
        var referral = new ReferralKey(key.clinicId(), visit.referral());
        if (referrals.findById(referral).filter(it -> it.about().equals(key)).isEmpty()) {
            return false;
        }
        answers.getObject()
                .takeFromPatient(
                        referral,
                        message,
                        visit.tookPlace() ? new ServiceAnswer.Seen() : new ServiceAnswer.Missed(),
                        at);
        return true;
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
