package evenfall.portal.insight;

import evenfall.assessment.Assessment;
import evenfall.assessment.Finding;
import evenfall.assessment.Level;
import evenfall.assessment.Rule;
import evenfall.portal.protocol.Protocols;
import evenfall.submission.AdviceShown;
import evenfall.submission.Submission;
import evenfall.support.clinic.ClinicProfiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in the transaction of an act what the clinic wants to know of it later, and nothing that names the patient.
 * Whatever is noted about a case is to be counted again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Measures {

    private final JdbcClient jdbc;

    private final ClinicProfiles clinics;

    private final Protocols protocols;

    Measures(JdbcClient jdbc, ClinicProfiles clinics, Protocols protocols) {
        this.jdbc = jdbc;
        this.clinics = clinics;
        this.protocols = protocols;
    }

    /** A case has come in. */
    public void admitted(UUID about, Submission submission, Assessment assessment, Instant receivedAt, Instant due) {
        var protocol = protocols.get(submission.protocol(), submission.protocolVersion());
        var clinic = submission.clinicId();
        jdbc.sql("""
                        insert into clinic.case_measure (clinic_id, case_id, protocol, protocol_version, level,
                            referral_proposed, received_at, received_on, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic,
                        about,
                        protocol.id(),
                        protocol.version(),
                        assessment.level().name(),
                        !protocol.referable(assessment).isEmpty(),
                        at(receivedAt),
                        LocalDate.ofInstant(receivedAt, zone(clinic)),
                        at(due))
                .update();
        assessment.findings().stream()
                .map(Finding::rule)
                .filter(it -> it.level().interrupts())
                .forEach(it -> raised(clinic, about, it, submission));
    }

    private void raised(UUID clinic, UUID about, Rule rule, Submission submission) {
        var advice = submission.advice().stream()
                .filter(it -> it.rule().equals(rule.id()))
                .toList();
        boolean acknowledged = advice.stream().map(AdviceShown::acknowledgedAt).anyMatch(it -> it != null);
        jdbc.sql("insert into clinic.case_flag (clinic_id, case_id, rule, shown, acknowledged) values (?, ?, ?, ?, ?)")
                .params(clinic, about, rule.id(), !advice.isEmpty(), acknowledged)
                .update();
    }

    /** Somebody who may read answers looks at a case; only the first counts. */
    public void reviewed(UUID clinic, UUID about, Instant at) {
        open("reviewed_at", clinic, about)
                .ifPresent(it -> jdbc.sql("""
                                update clinic.case_measure
                                set reviewed_at = ?, review_minutes = ?, reviewed_in_time = ?, counted = false
                                where clinic_id = ? and case_id = ? and reviewed_at is null
                                """)
                        .params(at(at), it.minutesUntil(at, zone(clinic)), !at.isAfter(it.due()), clinic, about)
                        .update());
    }

    /**
     * A case is decided; only the first decision counts.
     *
     * @param due when it was due, after whatever time the clinic waited for the patient
     */
    public void decided(UUID clinic, UUID about, String outcome, Instant at, Instant due) {
        open("decided_at", clinic, about)
                .ifPresent(it -> jdbc.sql("""
                                update clinic.case_measure
                                set decided_at = ?, decision_minutes = ?, decided_in_time = ?, outcome = ?,
                                    counted = false
                                where clinic_id = ? and case_id = ? and decided_at is null
                                """)
                        .params(at(at), it.minutesUntil(at, zone(clinic)), !at.isAfter(due), outcome, clinic, about)
                        .update());
    }

    /**
     * A decision is taken back before anybody was told of it.
     *
     * @param decidedAt when it was made: a later one than the first was never counted
     */
    public void undecided(UUID clinic, UUID about, Instant decidedAt) {
        jdbc.sql("""
                        update clinic.case_measure
                        set decided_at = null, decision_minutes = null, decided_in_time = null, outcome = null,
                            counted = false
                        where clinic_id = ? and case_id = ? and decided_at = ?
                        """).params(clinic, about, at(decidedAt)).update();
    }

    /** A clinician has set another level than the answers gave, or gone back to that. */
    public void levelSet(UUID clinic, UUID about, Level level) {
        jdbc.sql("""
                        update clinic.case_measure set level_set = nullif(:level, level), counted = false
                        where clinic_id = :clinic and case_id = :case
                        """)
                .param("level", level.name())
                .param("clinic", clinic)
                .param("case", about)
                .update();
    }

    /** A case is due at another time than before. */
    public void due(UUID clinic, UUID about, Instant due) {
        jdbc.sql("update clinic.case_measure set due_at = ? where clinic_id = ? and case_id = ?")
                .params(at(due), clinic, about)
                .update();
    }

    /** A case as long as something of it is still to come. */
    private record Open(Level level, Instant receivedAt, Instant due) {

        /** What cannot wait does not wait for Monday either. */
        long minutesUntil(Instant at, ZoneId zone) {
            var time =
                    level.interrupts() ? Duration.between(receivedAt, at) : WorkingTime.between(receivedAt, at, zone);
            return Math.max(0, time.toMinutes());
        }
    }

    private Optional<Open> open(String stillMissing, UUID clinic, UUID about) {
        return jdbc.sql("""
                        select level, received_at, due_at from clinic.case_measure
                        where clinic_id = ? and case_id = ? and %s is null
                        """.formatted(stillMissing))
                .params(clinic, about)
                .query((row, _) -> open(row))
                .optional();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                Level.valueOf(row.getString("level")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private ZoneId zone(UUID clinic) {
        return clinics.find(clinic).orElseThrow().timeZone();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
