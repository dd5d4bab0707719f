package evenfall.intake.draft;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All drafts that are kept. What has expired is not found, whether or not it was cleared away yet. */
interface SealedDrafts extends Repository<SealedDraft, byte[]> {

    SealedDraft save(SealedDraft draft);

    void delete(SealedDraft draft);

    @Query("select d from SealedDraft d where d.lookup = :lookup and d.expiresAt > :now")
    Optional<SealedDraft> find(byte[] lookup, Instant now);

    /** The draft, for one change at a time: a second tab or a double click waits here for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from SealedDraft d where d.lookup = :lookup and d.expiresAt > :now")
    Optional<SealedDraft> lock(byte[] lookup, Instant now);

    /** Clears away what has expired; several services doing so at once do not wait for each other. */
    @Modifying
    @Query(value = """
                    delete from intake.draft where lookup in (
                        select lookup from intake.draft where expires_at <= :now for update skip locked)
                    """, nativeQuery = true)
    int deleteExpired(Instant now);
}
