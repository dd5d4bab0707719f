package evenfall.portal.rulebook;

import evenfall.portal.protocol.Protocols;
import evenfall.portal.security.Staff;
import evenfall.protocol.Protocol;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which protocols clinicians have approved for their clinics. An approval is for exactly what the protocol's files say. */
@Service
@Transactional
public class SignOffs {

    private final JdbcClient jdbc;

    private final Protocols protocols;

    private final AuditTrail trail;

    private final Clock clock;

    SignOffs(JdbcClient jdbc, Protocols protocols, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.protocols = protocols;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<SignOff> find(UUID clinic, Protocol protocol) {
        return jdbc.sql("""
                        select staff_name, signed_at from clinic.protocol_sign_off
                        where clinic_id = ? and protocol = ? and version = ? and content_hash = ?
                        """)
                .params(clinic, protocol.id(), protocol.version(), protocol.fingerprint())
                .query((row, _) -> new SignOff(
                        row.getString("staff_name"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isSignedOff(UUID clinic, Protocol protocol) {
        return find(clinic, protocol).isPresent();
    }

    /** The protocols in force that nobody at the clinic has approved. */
    @Transactional(readOnly = true)
    public List<Protocol> missing(UUID clinic) {
        return protocols.all().stream().filter(it -> !isSignedOff(clinic, it)).toList();
    }

    /** Approves a protocol. Whoever comes second, or presses twice, changes nothing. */
    void sign(Protocol protocol, Staff by) {
        int added = jdbc.sql("""
                        insert into clinic.protocol_sign_off
                            (clinic_id, protocol, version, content_hash, staff_id, staff_name, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        by.clinicId(),
                        protocol.id(),
                        protocol.version(),
                        protocol.fingerprint(),
                        by.id(),
                        by.fullName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            trail.append(
                    by.clinicId(),
                    by.actor(),
                    "protocol-signed-off",
                    new Subject("protocol", null),
                    Map.of(
                            "protocol", protocol.id(),
                            "version", protocol.version(),
                            "sha256", protocol.fingerprint()));
        }
    }
}
