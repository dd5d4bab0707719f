package evenfall.portal.directory;

import evenfall.envelope.KeyFolder;
import evenfall.portal.sealing.SealedJson;
import evenfall.portal.security.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All services of all clinics, as they are and as they were. */
@Component
class Services {

    private final JdbcClient jdbc;

    private final SealedJson<ServiceEntry> sealed;

    Services(JdbcClient jdbc, KeyFolder keys) {
        this.jdbc = jdbc;
        this.sealed = new SealedJson<>(keys.recordKeys(), ServiceEntry.class, "service");
    }

    /**
     * Services by name.
     *
     * @param words what name or specialty has to contain; empty for all
     * @param after the service after which the list goes on
     */
    List<ListedService> find(UUID clinic, boolean active, String words, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, name, specialty, pathways, active, wait_days from clinic.service
                        where clinic_id = :clinic and active = :active
                        """
                        + (words.isEmpty() ? "" : " and strpos(lower(name || ' ' || specialty), lower(:words)) > 0")
                        + (after == null ? "" : """
                                 and (lower(name), id) > (select lower(name), id from clinic.service
                                    where clinic_id = :clinic and id = :after)
                                """)
                        + " order by lower(name), id limit :limit")
                .param("clinic", clinic)
                .param("active", active)
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> listed(row))
                .list();
    }

    Optional<KeptService> find(UUID clinic, UUID id) {
        return jdbc.sql("""
                        select s.id, s.version, s.wait_days, s.waits_counted, v.entry from clinic.service s
                            join clinic.service_version v on v.clinic_id = s.clinic_id and v.service_id = s.id
                                and v.version = s.version
                        where s.clinic_id = ? and s.id = ?
                        """)
                .params(clinic, id)
                .query((row, _) -> new KeptService(
                        id,
                        entry(row),
                        row.getInt("version"),
                        row.getObject("wait_days", Integer.class),
                        row.getInt("waits_counted")))
                .optional();
    }

    /** The latest first. */
    List<ServiceVersion> versions(UUID clinic, UUID id, int limit) {
        return jdbc.sql("""
                        select * from clinic.service_version where clinic_id = ? and service_id = ?
                        order by version desc limit ?
                        """)
                .params(clinic, id, limit)
                .query((row, _) -> new ServiceVersion(
                        row.getInt("version"),
                        entry(row),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by_name")))
                .list();
    }

    void add(UUID id, ServiceEntry entry, Staff by, Instant at) {
        jdbc.sql("""
                        insert into clinic.service (clinic_id, id, name, specialty, pathways, active, version)
                        values (:clinic, :id, :name, :specialty, :pathways, :active, 0)
                        """)
                .param("clinic", by.clinicId())
                .param("id", id)
                .param("name", entry.name())
                .param("specialty", entry.specialty())
                .param("pathways", entry.pathways().toArray(String[]::new))
                .param("active", entry.active())
                .update();
        keep(id, 0, entry, by, at);
    }

    /** Changes a service; false if it is not as it was seen any more. */
    boolean change(UUID id, int seenVersion, ServiceEntry entry, Staff by, Instant at) {
        int changed = jdbc.sql("""
                        update clinic.service set name = :name, specialty = :specialty, pathways = :pathways,
                            active = :active, version = version + 1
                        where clinic_id = :clinic and id = :id and version = :seen
                        """)
                .param("clinic", by.clinicId())
                .param("id", id)
                .param("name", entry.name())
                .param("specialty", entry.specialty())
                .param("pathways", entry.pathways().toArray(String[]::new))
                .param("active", entry.active())
                .param("seen", seenVersion)
                .update();
        if (changed == 1) {
            keep(id, seenVersion + 1, entry, by, at);
        }
        return changed == 1;
    }

    private void keep(UUID id, int version, ServiceEntry entry, Staff by, Instant at) {
        jdbc.sql("""
                        insert into clinic.service_version
                            (clinic_id, service_id, version, entry, changed_at, changed_by, changed_by_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.clinicId(),
                        id,
                        version,
                        Objects.requireNonNull(sealed.seal(entry)),
                        at.atOffset(ZoneOffset.UTC),
                        by.id(),
                        by.fullName())
                .update();
    }

    private ServiceEntry entry(ResultSet row) throws SQLException {
        return Objects.requireNonNull(sealed.open(row.getBytes("entry")));
    }

    private static ListedService listed(ResultSet row) throws SQLException {
        return new ListedService(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("specialty"),
                List.of((String[]) row.getArray("pathways").getArray()),
                row.getBoolean("active"),
                row.getObject("wait_days", Integer.class));
    }
}
