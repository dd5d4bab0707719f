package evenfall.portal.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything that was judged about which cases are of one person. */
interface PersonLinks extends Repository<PersonLink, PersonLinkKey> {

    PersonLink save(PersonLink link);

    /** Whatever was judged about any of these cases, the latest first. */
    @Query("""
            select l from PersonLink l
            where l.key.clinicId = :clinic and (l.key.caseId in :cases or l.key.otherId in :cases)
            order by l.judgedAt desc, l.key.caseId, l.key.otherId, l.key.version desc
            """)
    List<PersonLink> findAbout(UUID clinic, Collection<UUID> cases, Limit limit);
}
