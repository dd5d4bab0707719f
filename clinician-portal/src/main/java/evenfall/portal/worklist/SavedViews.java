package evenfall.portal.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All saved views of everybody. */
interface SavedViews extends Repository<SavedView, ViewKey> {

    SavedView saveAndFlush(SavedView view);

    void delete(SavedView view);

    Optional<SavedView> findById(ViewKey key);

    @Query(
            "select v from SavedView v where v.key.clinicId = :clinic and v.staffId = :staff order by v.createdAt, v.key.id")
    List<SavedView> findOf(UUID clinic, UUID staff, Limit limit);

    @Query("""
            select v from SavedView v
            where v.key.clinicId = :clinic and v.shared and v.staffId <> :staff
            order by v.createdAt, v.key.id
            """)
    List<SavedView> findSharedByOthers(UUID clinic, UUID staff, Limit limit);
}
