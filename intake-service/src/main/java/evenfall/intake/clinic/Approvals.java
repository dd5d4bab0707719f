package evenfall.intake.clinic;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clinics have approved, by a clinician, exactly what they ask. */
@Component
public class Approvals {

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean hasApproved(Clinic clinic) {
        var protocol = clinic.protocol();
        return jdbc.sql("""
                        select exists (select from intake.approved_protocol
                            where clinic_id = ? and protocol = ? and version = ? and content_hash = ?)
                        """)
                .params(clinic.profile().id(), protocol.id(), protocol.version(), protocol.fingerprint())
                .query(Boolean.class)
                .single();
    }
}
