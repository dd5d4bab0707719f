package evenfall.portal.referral;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseReferral;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All referrals the clinics have made. */
interface Referrals extends Repository<Referral, ReferralKey> {

    Referral save(Referral referral);

    Optional<Referral> findById(ReferralKey key);

    default Referral get(ReferralKey key) {
        return findById(key).orElseThrow(() -> new ReferralNotFound(key));
    }

    /** The referral, if it is still as it was shown. */
    default Referral get(ReferralKey key, int seenVersion) {
        var referral = get(key);
        if (!Objects.equals(referral.getVersion(), seenVersion)) {
            throw new ReferralChangedMeanwhile(key);
        }
        return referral;
    }

    @Query("""
            select new evenfall.portal.casefile.CaseReferral(r.key.id, r.state, r.createdAt, r.signedAt, r.sentAt)
            from Referral r
            where r.key.clinicId = :#{#about.clinicId} and r.caseId = :#{#about.id}
            order by r.createdAt desc, r.key.id
            """)
    List<CaseReferral> findOf(CaseKey about);

    /** The draft somebody has begun about a case, if there is one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from Referral r
            where r.key.clinicId = :#{#about.clinicId} and r.caseId = :#{#about.id} and r.state = DRAFT
            order by r.createdAt, r.key.id
            """)
    List<Referral> findDraft(CaseKey about, Limit limit);

    @Query("""
            select r from Referral r
            where r.key.clinicId = :clinic and r.state = SIGNED
            order by r.createdAt, r.key.id
            """)
    List<Referral> findToBeSent(UUID clinic, Limit limit);
}
