package evenfall.portal.settings;

import evenfall.portal.security.Staff;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every change of a setting, which stays. */
@Component
class SettingsHistory {

    private final JdbcClient jdbc;

    SettingsHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String setting, String was, String became, Staff by, Instant at) {
        jdbc.sql("""
                        insert into clinic.settings_change
                            (clinic_id, setting, was, became, changed_at, changed_by, changed_by_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(by.clinicId(), setting, was, became, at.atOffset(ZoneOffset.UTC), by.id(), by.fullName())
                .update();
    }

    /** The latest first. */
    List<SettingsChange> before(UUID clinic, long number, int limit) {
        return jdbc.sql("""
                        select * from clinic.settings_change where clinic_id = ? and number < ?
                        order by number desc limit ?
                        """)
                .params(clinic, number, limit)
                .query((row, _) -> new SettingsChange(
                        row.getLong("number"),
                        row.getString("setting"),
                        row.getString("was"),
                        row.getString("became"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by_name")))
                .list();
    }
}
