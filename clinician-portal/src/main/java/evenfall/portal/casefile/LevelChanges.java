package evenfall.portal.casefile;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How all cases came to their levels. */
interface LevelChanges extends Repository<LevelChange, EntryKey> {

    LevelChange save(LevelChange change);

    @Query("""
            select new evenfall.portal.casefile.LevelChangeLine(
                c.proposed, c.levelBefore, c.levelAfter, c.because, c.changedByName, c.changedAt)
            from LevelChange c
            where c.key.clinicId = :#{#about.clinicId} and c.caseId = :#{#about.id}
            order by c.changedAt desc, c.key.id
            """)
    List<LevelChangeLine> findLatestFirst(CaseKey about, Limit limit);
}
