package evenfall.portal.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that the clinics have asked patients back. */
interface QuestionsBack extends Repository<QuestionBack, EntryKey> {

    QuestionBack save(QuestionBack question);

    Optional<QuestionBack> findByKeyAndCaseId(EntryKey key, UUID caseId);

    @Query("""
            select new evenfall.portal.casefile.QuestionBackLine(q.asked, q.askedByName, q.askedAt, q.answeredAt)
            from QuestionBack q
            where q.key.clinicId = :#{#about.clinicId} and q.caseId = :#{#about.id}
            order by q.askedAt desc, q.key.id
            """)
    List<QuestionBackLine> findLatestFirst(CaseKey about);
}
