package evenfall.portal.staff;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody who works, or has worked, at the clinics. */
interface Members extends Repository<Member, StaffKey> {

    Member saveAndFlush(Member member);

    Optional<Member> findById(StaffKey key);

    Optional<Member> findByEmail(String email);

    default Member get(StaffKey key) {
        return findById(key).orElseThrow(() -> new StaffNotFound(key));
    }

    /** The member, if still as shown to whoever wants to change something. */
    default Member get(StaffKey key, int seenVersion) {
        var member = get(key);
        if (!Objects.equals(member.getVersion(), seenVersion)) {
            throw new StaffChangedMeanwhile(key);
        }
        return member;
    }

    @Query("select m from Member m where m.key.clinicId = :clinic order by m.name, m.key.id")
    List<Member> findAll(UUID clinic, Limit limit);

    /** Makes everybody else who would take away an administrator wait, and then count again. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from Member m
            where m.key.clinicId = :clinic and m.role = ADMINISTRATOR and m.state = ACTIVE
            order by m.key.id
            """)
    List<Member> lockActiveAdministrators(UUID clinic);

    /** Not a change that two administrators could disagree about, so the version stays. */
    @Modifying
    @Query("update Member m set m.lastSeenAt = :at where m.key = :key")
    void seen(StaffKey key, Instant at);
}
