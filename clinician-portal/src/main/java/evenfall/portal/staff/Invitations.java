package evenfall.portal.staff;

import evenfall.support.staff.InvitationToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links that let people in once. Only hashes of them are kept. */
@Component
@Transactional
class Invitations {

    static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;

    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link; those this person got before no longer open. */
    InvitationToken issue(StaffKey to) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        end(to);
        var token = InvitationToken.random();
        jdbc.sql("""
                        insert into clinic.invitation (token_hash, clinic_id, staff_id, created_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(token.hash(), to.clinicId(), to.id(), now, now.plus(VALID))
                .update();
        return token;
    }

    void end(StaffKey of) {
        jdbc.sql("""
                        update clinic.invitation set expires_at = created_at
                        where clinic_id = ? and staff_id = ? and used_at is null
                        """).params(of.clinicId(), of.id()).update();
    }

    /** Whom a link invites, as long as it opens. */
    Optional<StaffKey> find(InvitationToken token) {
        return jdbc.sql("""
                        select clinic_id, staff_id from clinic.invitation
                        where token_hash = ? and used_at is null and expires_at > ?
                        """)
                .params(token.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> key(row))
                .optional();
    }

    /** Uses a link up. Of two who try at once one gets nothing. */
    Optional<StaffKey> use(InvitationToken token) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        update clinic.invitation set used_at = ?
                        where token_hash = ? and used_at is null and expires_at > ?
                        returning clinic_id, staff_id
                        """)
                .params(now, token.hash(), now)
                .query((row, _) -> key(row))
                .optional();
    }

    private static StaffKey key(ResultSet row) throws SQLException {
        return new StaffKey(row.getObject("clinic_id", UUID.class), row.getObject("staff_id", UUID.class));
    }
}
