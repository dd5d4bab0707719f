package evenfall.portal.worklist;

import evenfall.portal.casefile.CaseKey;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All cases in the order in which they want attention: the most pressing first, then whoever has waited longest. */
interface ListedCases extends Repository<ListedCase, CaseKey> {

    String AFTER =
            " and (c.levelRank, c.receivedAt, c.key.id) > (:#{#after.levelRank}, :#{#after.receivedAt}, :#{#after.id})"
                    + " order by c.levelRank, c.receivedAt, c.key.id";

    @Query("select c from ListedCase c where c.key.clinicId = :clinic and c.state = WAITING" + AFTER)
    List<ListedCase> findWaiting(UUID clinic, Position after, Limit limit);

    @Query("select c from ListedCase c where c.key.clinicId = :clinic and c.state <> CLOSED" + AFTER)
    List<ListedCase> findOpen(UUID clinic, Position after, Limit limit);

    @Query("select c from ListedCase c where c.key.clinicId = :clinic and c.state = CLOSED" + AFTER)
    List<ListedCase> findClosed(UUID clinic, Position after, Limit limit);

    @Query("""
            select new evenfall.portal.worklist.LevelCount(
                c.level, sum(case when c.state = WAITING then 1 else 0 end), count(c))
            from ListedCase c
            where c.key.clinicId = :clinic and c.state <> CLOSED
            group by c.levelRank, c.level
            order by c.levelRank
            """)
    List<LevelCount> countOpen(UUID clinic);
}
