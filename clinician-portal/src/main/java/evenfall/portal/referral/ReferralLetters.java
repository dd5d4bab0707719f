package evenfall.portal.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.RecordKeys;
import evenfall.portal.security.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every letter as it was signed. */
@Component
class ReferralLetters {

    private static final byte[] PLACE = "letter".getBytes(UTF_8);

    private static final byte[] PAGE = "letter page".getBytes(UTF_8);

    private final JdbcClient jdbc;

    private final RecordKeys keys;

    ReferralLetters(JdbcClient jdbc, RecordKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** @param html the same letter as a page; empty in letters of the time when there was none */
    record Kept(Letter letter, String html) {}

    /** @param number which letter of the referral it is, from 1 */
    void keep(ReferralKey key, short number, Letter letter, String html, Staff by, Instant at) {
        jdbc.sql("""
                        insert into clinic.referral_letter
                            (clinic_id, referral_id, number, pdf, html, signed_by, signed_by_name, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key.clinicId(),
                        key.id(),
                        number,
                        keys.seal(letter.pdf(), PLACE),
                        keys.seal(html.getBytes(UTF_8), PAGE),
                        by.id(),
                        by.fullName(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> last(ReferralKey key) {
        return jdbc.sql("""
                        select pdf, html from clinic.referral_letter where clinic_id = ? and referral_id = ?
                        order by number desc limit 1
                        """)
                .params(key.clinicId(), key.id())
                .query((row, _) -> kept(row))
                .optional();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var html = row.getBytes("html");
        return new Kept(
                new Letter(keys.open(row.getBytes("pdf"), PLACE)),
                html == null ? "" : new String(keys.open(html, PAGE), UTF_8));
    }
}
