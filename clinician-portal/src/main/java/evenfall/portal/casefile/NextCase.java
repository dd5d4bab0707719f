package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds which of one's own cases, or those that are nobody's, wants a decision most: the most pressing first, then whoever has waited longest, as the worklist has it. */
@Service
@Transactional(readOnly = true)
class NextCase {

    private final CaseFiles files;

    NextCase(CaseFiles files) {
        this.files = files;
    }

    /** The next one after a case, which is passed over. */
    Optional<UUID> after(UUID passed, Staff by) {
        return files.findMostPressing(by.clinicId(), by.id(), passed, Limit.of(1)).stream().findFirst();
    }
}
