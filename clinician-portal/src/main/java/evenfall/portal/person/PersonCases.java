package evenfall.portal.person;

import evenfall.portal.casefile.CaseKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All cases, by who the patient is. */
interface PersonCases extends Repository<PersonCase, CaseKey> {

    Optional<PersonCase> findById(CaseKey key);

    default PersonCase get(CaseKey key) {
        return findById(key).orElseThrow(() -> new NoSuchCase(key));
    }

    /** The cases of these persons and with these numbers, the earliest first. */
    @Query("""
            select c from PersonCase c
            where c.key.clinicId = :clinic and (c.personId in :persons or c.key.id in :ids)
            order by c.receivedAt, c.key.id
            """)
    List<PersonCase> findOf(UUID clinic, Collection<UUID> persons, Collection<UUID> ids, Limit limit);
}
