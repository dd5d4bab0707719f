package evenfall.portal.invitation;

import evenfall.envelope.InvitationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues the codes of invitations and revokes them. The patients' side gets hashes, which name nobody. */
@Component
class IssuedCodes {

    private final JdbcClient jdbc;

    IssuedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void issue(InvitationKey key, InvitationCode code, LocalDate born, Locale language, Instant until) {
        jdbc.sql("""
                        insert into intake.invitation (clinic_id, id, code_hash, proof_hash, language, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key.clinicId(),
                        key.id(),
                        code.hash(),
                        code.proof(born),
                        language.toLanguageTag(),
                        until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was such a code, still open. */
    boolean revoke(InvitationKey key, Instant at) {
        return jdbc.sql("""
                                update intake.invitation set revoked_at = ?
                                where clinic_id = ? and id = ? and revoked_at is null and used_at is null
                                """)
                        .params(at.atOffset(ZoneOffset.UTC), key.clinicId(), key.id())
                        .update()
                == 1;
    }
}
