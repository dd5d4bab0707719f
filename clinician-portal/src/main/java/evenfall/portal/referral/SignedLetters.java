package evenfall.portal.referral;

import evenfall.portal.casefile.CaseRoom;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whoever carries letters away. */
@Service
@Transactional(readOnly = true)
public class SignedLetters {

    private final Referrals referrals;

    private final CaseRoom cases;

    private final JdbcClient jdbc;

    SignedLetters(Referrals referrals, CaseRoom cases, JdbcClient jdbc) {
        this.referrals = referrals;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    public SignedLetter find(ReferralKey key) {
        var referral = referrals.get(key);
        var service = jdbc.sql("select service_id from clinic.referral where clinic_id = ? and id = ?")
                .params(key.clinicId(), key.id())
                .query((row, _) -> row.getObject("service_id", UUID.class))
                .list();
        return new SignedLetter(
                key,
                referral.about(),
                cases.details(referral.about()).reference(),
                referral.getState(),
                referral.getText().recipient().text(),
                referral.getText().service().text(),
                service.getFirst(),
                referral.getText().priority().name(),
                "en",
                "",
                Objects.requireNonNull(referral.getLetter()).pdf(),
                1,
                Objects.requireNonNull(referral.getSignedByName()),
                Objects.requireNonNull(referral.getSignedAt()));
    }
}
