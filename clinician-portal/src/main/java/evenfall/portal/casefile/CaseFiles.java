package evenfall.portal.casefile;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All cases of all clinics. */
interface CaseFiles extends Repository<CaseFile, CaseKey> {

    CaseFile saveAndFlush(CaseFile file);

    Optional<CaseFile> findById(CaseKey key);

    /** For whoever changes something about the case: whatever it is, it counts as a change of the case. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<CaseFile> findForChangeByKey(CaseKey key);

    default CaseFile get(CaseKey key) {
        return findById(key).orElseThrow(() -> new CaseNotFound(key));
    }

    /** The case, if it is still as it was when somebody decided about it. */
    default CaseFile get(CaseKey key, int seenVersion) {
        var file = findForChangeByKey(key).orElseThrow(() -> new CaseNotFound(key));
        if (!Objects.equals(file.getVersion(), seenVersion)) {
            throw new CaseChangedMeanwhile(key);
        }
        return file;
    }

    /** For whoever must be alone with the case for a moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CaseFile> findAloneByKey(CaseKey key);

    /** The cases that wait for somebody to decide, and for nobody else, but one; in the order of the worklist. */
    @Query("""
            select f.key.id from CaseFile f
            where f.key.clinicId = :clinic and f.state = WAITING and f.key.id <> :passed
                and (f.ownerId is null or f.ownerId = :by)
            order by f.levelRank, f.receivedAt, f.key.id
            """)
    List<UUID> findMostPressing(UUID clinic, UUID by, UUID passed, Limit limit);

    /** The cases of all clinics that somebody wanted to look at again by a moment, the earliest first. */
    @Query("select f.key from CaseFile f where f.lookAgainAt <= :now order by f.lookAgainAt, f.key.id")
    List<CaseKey> findToLookAgain(Instant now, Limit limit);
}
