package evenfall.portal.opinion;

import evenfall.portal.casefile.CaseKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All opinions that anybody was asked for. */
interface SecondOpinions extends Repository<SecondOpinion, OpinionKey> {

    SecondOpinion save(SecondOpinion opinion);

    Optional<SecondOpinion> findById(OpinionKey key);

    /** An opinion about this case. */
    default SecondOpinion get(OpinionKey key, CaseKey about) {
        return findById(key).filter(it -> it.about().equals(about)).orElseThrow(() -> new OpinionNotFound(key));
    }

    @Query("""
            select o from SecondOpinion o
            where o.key.clinicId = :#{#about.clinicId} and o.caseId = :#{#about.id}
            order by o.askedAt desc, o.key.id
            """)
    List<SecondOpinion> findLatestFirst(CaseKey about, Limit limit);

    /** What somebody is asked for and has not given, the longest waiting first. */
    @Query("""
            select new evenfall.portal.opinion.OpinionLine(
                o.key.id, o.caseId, f.reference, f.level, f.patient, o.question, o.askedByName, o.askedAt)
            from SecondOpinion o join CaseFile f on f.key.clinicId = o.key.clinicId and f.key.id = o.caseId
            where o.key.clinicId = :clinic and o.askedOf = :of and o.answeredAt is null
                and (o.askedAt, o.key.id) > (:#{#after.askedAt}, :#{#after.id})
            order by o.askedAt, o.key.id
            """)
    List<OpinionLine> findOpen(UUID clinic, UUID of, Position after, Limit limit);
}
