package evenfall.portal.casefile;

import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
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
}
