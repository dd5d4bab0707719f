package evenfall.portal.referral;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseReferral;
import evenfall.referral.ReferralState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
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

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Referral r where r.key = :key")
    Optional<Referral> findAloneByKey(ReferralKey key);

    /** The referral, with everybody else who would change it waiting until the transaction is over. */
    default Referral hold(ReferralKey key) {
        return findAloneByKey(key).orElseThrow(() -> new ReferralNotFound(key));
    }

    /** The name of whoever sees to it. */
    @Query("""
            select m.name from Referral r
                join Member m on m.key.clinicId = r.key.clinicId and m.key.id = r.ownerId
            where r.key = :key
            """)
    String ownerOf(ReferralKey key);

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

    /** Others of the same person, the latest first: of this case, and of those that are the same person's. */
    @Query("""
            select new evenfall.portal.referral.AlikeReferral(r.key.id, r.state, r.pathway, r.text, r.createdAt)
            from Referral r
            where r.key.clinicId = :#{#about.clinicId} and r.key.id <> :except and r.state not in :without
                and (r.caseId = :#{#about.id} or r.caseId in (
                    select other.key.id from PersonCase other, PersonCase ours
                    where ours.key.clinicId = :#{#about.clinicId} and ours.key.id = :#{#about.id}
                        and other.key.clinicId = ours.key.clinicId and other.personId = ours.personId))
            order by r.createdAt desc, r.key.id
            """)
    List<AlikeReferral> findAlike(CaseKey about, UUID except, Collection<ReferralState> without, Limit limit);

    /**
     * Referrals that are not over, whoever is due first first.
     *
     * @param before those that are due before that
     * @param from those that are due from then on, and of those due at that very moment the ones after another
     */
    @Query("""
            select new evenfall.portal.referral.ListedReferral(r.key.id, r.caseId, f.patient, f.reference, r.text.service,
                r.text.priority, r.state, r.enteredAt, r.dueAt, m.name, r.outOfTurn)
            from Referral r
                join CaseFile f on f.key.clinicId = r.key.clinicId and f.key.id = r.caseId
                join Member m on m.key.clinicId = r.key.clinicId and m.key.id = r.ownerId
            where r.key.clinicId = :clinic and r.state in :states and r.dueAt < :before
                and r.dueAt >= :from and (r.dueAt > :from or r.key.id > :after)
            order by r.dueAt, r.key.id
            """)
    List<ListedReferral> page(
            UUID clinic, Collection<ReferralState> states, Instant before, Instant from, UUID after, Limit limit);

    /** How many are due before a moment, counted no further than a limit. */
    @Query(value = """
                    select count(*) from (
                        select 1 from clinic.referral
                        where clinic_id = :clinic and due_at < :before and state in (:states) limit :most) s
                    """, nativeQuery = true)
    int count(UUID clinic, Collection<String> states, Instant before, int most);
}
