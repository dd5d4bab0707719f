package evenfall.portal.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All decisions the clinics have made. */
interface Decisions extends Repository<Decision, DecisionKey> {

    Decision save(Decision decision);

    boolean existsByKeyClinicIdAndCaseId(UUID clinic, UUID about);

    @Query("""
            select new evenfall.portal.casefile.DecisionLine(d.outcome, d.note, d.decidedByName, d.decidedAt)
            from Decision d
            where d.key.clinicId = :#{#about.clinicId} and d.caseId = :#{#about.id}
            order by d.decidedAt desc, d.key.id
            """)
    List<DecisionLine> findLatestFirst(CaseKey about);
}
