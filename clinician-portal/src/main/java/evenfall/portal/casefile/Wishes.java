package evenfall.portal.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that patients want done with what they sent. */
interface Wishes extends Repository<Wish, EntryKey> {

    Wish save(Wish wish);

    Optional<Wish> findByKeyAndCaseId(EntryKey key, UUID caseId);

    default Wish get(EntryKey key, CaseKey about) {
        return findByKeyAndCaseId(key, about.id()).orElseThrow(() -> new WishNotFound(key.id()));
    }

    @Query("""
            select new evenfall.portal.casefile.WishLine(
                w.key.id, w.wanted, w.receivedAt, w.answer, w.answeredByName, w.answeredAt)
            from Wish w
            where w.key.clinicId = :#{#about.clinicId} and w.caseId = :#{#about.id}
            order by w.receivedAt desc, w.key.id
            """)
    List<WishLine> findLatestFirst(CaseKey about);
}
