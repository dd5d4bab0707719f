package evenfall.portal.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All decisions the clinics have made. */
interface Decisions extends Repository<Decision, DecisionKey> {

    /** More than anybody decides about one case. */
    Limit ALL = Limit.of(200);

    Decision saveAndFlush(Decision decision);

    Optional<Decision> findById(DecisionKey key);

    /** A decision about this case. */
    default Decision get(DecisionKey key, CaseKey about) {
        return findById(key).filter(it -> it.isAbout(about)).orElseThrow(() -> new DecisionNotFound(key.id()));
    }

    /** Whether there is a decision that nobody has taken back. */
    @Query("""
            select count(d) > 0 from Decision d
            where d.key.clinicId = :clinic and d.caseId = :about
                and not exists (select 1 from UndoneDecision u where u.key = d.key)
            """)
    boolean isAnyStanding(UUID clinic, UUID about);

    default List<DecisionLine> findLatestFirst(CaseKey about) {
        return findLatestFirst(about, ALL);
    }

    @Query("""
            select new evenfall.portal.casefile.DecisionLine(
                d.key.id, d.outcome, d.note, d.content, d.decidedByName, d.decidedAt, u.undoneByName, u.undoneAt)
            from Decision d left join UndoneDecision u on u.key = d.key
            where d.key.clinicId = :#{#about.clinicId} and d.caseId = :#{#about.id}
            order by d.decidedAt desc, d.key.id
            """)
    List<DecisionLine> findLatestFirst(CaseKey about, Limit limit);
}
