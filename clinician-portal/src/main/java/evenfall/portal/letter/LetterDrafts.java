package evenfall.portal.letter;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All letters to patients that are being written. */
interface LetterDrafts extends Repository<LetterDraft, LetterDraftKey> {

    LetterDraft saveAndFlush(LetterDraft draft);

    Optional<LetterDraft> findById(LetterDraftKey key);

    void delete(LetterDraft draft);
}
