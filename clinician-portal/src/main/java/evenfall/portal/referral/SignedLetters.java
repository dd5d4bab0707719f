package evenfall.portal.referral;

import evenfall.portal.casefile.CaseRoom;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters that were signed, for whoever carries them. */
@Component
public class SignedLetters {

    private final Referrals referrals;

    private final ReferralLetters letters;

    private final CaseRoom cases;

    SignedLetters(Referrals referrals, ReferralLetters letters, CaseRoom cases) {
        this.referrals = referrals;
        this.letters = letters;
        this.cases = cases;
    }

    /** The letter as it was signed last; there has to be one. */
    @Transactional(readOnly = true)
    public SignedLetter find(ReferralKey key) {
        var referral = referrals.get(key);
        var kept = letters.last(key).orElseThrow(() -> new ReferralNotFound(key));
        var text = referral.getText();
        return new SignedLetter(
                key,
                referral.about(),
                cases.details(referral.about()).reference(),
                referral.getState(),
                text.recipient().text(),
                text.service().text(),
                referral.getServiceId(),
                text.priority().name(),
                text.language(),
                kept.html(),
                kept.letter().pdf(),
                referral.getLetters(),
                Objects.requireNonNull(referral.getSignedByName()),
                Objects.requireNonNull(referral.getSignedAt()));
    }
}
