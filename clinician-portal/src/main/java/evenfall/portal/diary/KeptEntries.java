package evenfall.portal.diary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The diaries of all patients. */
interface KeptEntries extends Repository<KeptEntry, EntryKey> {

    KeptEntry save(KeptEntry entry);

    Optional<KeptEntry> findById(EntryKey key);

    @Query("""
            select e from KeptEntry e
            where e.key.clinicId = :clinic and e.key.caseId = :about
            order by e.receivedAt desc, e.key.id
            """)
    List<KeptEntry> findLatest(UUID clinic, UUID about, Limit limit);
}
