package evenfall.portal.casefile;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that clinicians have made of findings. */
interface FindingReviews extends Repository<FindingReview, EntryKey> {

    Limit LATEST = Limit.of(500);

    FindingReview save(FindingReview review);

    /** What was made of the findings of a case. */
    default Reviews of(CaseKey about) {
        return Reviews.of(findLatestFirst(about, LATEST));
    }

    @Query("""
            select new evenfall.portal.casefile.ReviewLine(r.rule, r.state, r.reason, r.reviewedByName, r.reviewedAt)
            from FindingReview r
            where r.key.clinicId = :#{#about.clinicId} and r.caseId = :#{#about.id}
            order by r.reviewedAt desc, r.key.id
            """)
    List<ReviewLine> findLatestFirst(CaseKey about, Limit limit);
}
