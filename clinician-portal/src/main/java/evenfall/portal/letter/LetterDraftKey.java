package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the one letter that is being written about a case. */
@Embeddable
record LetterDraftKey(UUID clinicId, UUID caseId) {

    static LetterDraftKey of(CaseKey about) {
        return new LetterDraftKey(about.clinicId(), about.id());
    }
}
