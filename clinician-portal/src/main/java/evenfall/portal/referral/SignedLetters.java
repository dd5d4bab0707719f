package evenfall.portal.referral;

import evenfall.portal.casefile.CaseRoom;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The letters that were signed, for whoever carries them. */
@Component
public class SignedLetters {

    private final Referrals referrals;

    private final CaseRoom cases;

    SignedLetters(Referrals referrals, CaseRoom cases) {
        this.referrals = referrals;
        this.cases = cases;
    }

    /**
     * The letter as it was signed last.
     *
     * @throws ReferralNotFound if there is none, or it was never signed
     */
    @Transactional(readOnly = true)
    public SignedLetter find(ReferralKey key) {
        var referral = referrals.get(key);
        var letter = referral.getLetter();
        if (letter == null) {
            throw new ReferralNotFound(key);
        }
        var text = referral.getText();
        return new SignedLetter(
                key,
                referral.about(),
                cases.details(referral.about()).reference(),
                referral.getState(),
                text.recipient().text(),
                text.service().text(),
                null,
                text.priority().name(),
                "en",
                "<html><body><h1>Referral</h1><p>%s</p></body></html>"
                        .formatted(HtmlUtils.htmlEscape(text.question().text())),
                letter.pdf(),
                1,
                Objects.requireNonNull(referral.getSignedByName()),
                Objects.requireNonNull(referral.getSignedAt()));
    }
}
