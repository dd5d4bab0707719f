package evenfall.portal.casefile;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that staff have added to cases. */
interface StaffResults extends Repository<StaffResult, EntryKey> {

    StaffResult save(StaffResult result);

    @Query("""
            select r from StaffResult r
            where r.key.clinicId = :#{#about.clinicId} and r.caseId = :#{#about.id}
            order by r.addedAt, r.key.id
            """)
    List<StaffResult> findEarliestFirst(CaseKey about, Limit limit);
}
