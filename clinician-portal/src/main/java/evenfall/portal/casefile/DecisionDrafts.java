package evenfall.portal.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All decisions that somebody has begun to write. */
interface DecisionDrafts extends Repository<DecisionDraft, DraftKey> {

    DecisionDraft save(DecisionDraft draft);

    Optional<DecisionDraft> findById(DraftKey key);

    void deleteById(DraftKey key);

    @Query("""
            select d from DecisionDraft d
            where d.key.clinicId = :#{#about.clinicId} and d.key.caseId = :#{#about.id}
            order by d.savedAt desc, d.key.draftedBy
            """)
    List<DecisionDraft> findLatestFirst(CaseKey about, Limit limit);
}
