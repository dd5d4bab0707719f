package evenfall.portal.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invitations of all clinics, the latest first. */
interface PatientInvitations extends Repository<PatientInvitation, InvitationKey> {

    PatientInvitation save(PatientInvitation invitation);

    Optional<PatientInvitation> findById(InvitationKey key);

    @Query("""
            select new evenfall.portal.invitation.FoundInvitation(
                i.key.id, i.person, i.invitedByName, i.invitedAt, c.expiresAt, c.revokedAt, c.usedAt, c.begun)
            from PatientInvitation i join IssuedCode c on c.key = i.key
            where i.key.clinicId = :clinic and (i.invitedAt, i.key.id) < (:#{#after.invitedAt}, :#{#after.id})
            order by i.invitedAt desc, i.key.id desc
            """)
    List<FoundInvitation> findLatest(UUID clinic, Position after, Limit limit);

    @Query("select count(i) from PatientInvitation i where i.key.clinicId = :clinic and i.invitedAt > :since")
    long countSince(UUID clinic, Instant since);
}
