package evenfall.portal.casefile;

import evenfall.portal.reading.LaterAnswers;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that patients have answered again. */
interface Amendments extends Repository<Amendment, EntryKey> {

    Amendment save(Amendment amendment);

    @Query("""
            select new evenfall.portal.reading.LaterAnswers(a.answers, a.receivedAt, a.levelBefore, a.levelAfter)
            from Amendment a
            where a.key.clinicId = :#{#about.clinicId} and a.caseId = :#{#about.id}
            order by a.receivedAt, a.key.id
            """)
    List<LaterAnswers> findEarliestFirst(CaseKey about);
}
