package evenfall.portal.casefile;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that was added to signed decisions. */
interface Addenda extends Repository<Addendum, EntryKey> {

    Addendum save(Addendum addendum);

    boolean existsById(EntryKey key);

    @Query("""
            select new evenfall.portal.casefile.AddendumLine(a.decisionId, a.words, a.addedByName, a.addedAt)
            from Addendum a
            where a.key.clinicId = :#{#about.clinicId} and a.caseId = :#{#about.id}
            order by a.addedAt, a.key.id
            """)
    List<AddendumLine> findEarliestFirst(CaseKey about, Limit limit);
}
