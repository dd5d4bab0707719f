package evenfall.support.clinic;

import evenfall.support.clinic.ClinicProfile.Targets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clinics, as anyone may know them. */
public final class ClinicProfiles {

    private final JdbcClient jdbc;

    public ClinicProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ClinicProfile> all() {
        return jdbc.sql("select * from intake.clinic order by name, id")
                .query((row, _) -> profile(row))
                .list();
    }

    public Optional<ClinicProfile> find(UUID id) {
        return jdbc.sql("select * from intake.clinic where id = ?")
                .param(id)
                .query((row, _) -> profile(row))
                .optional();
    }

    public Optional<ClinicProfile> findBySlug(String slug) {
        return jdbc.sql("select * from intake.clinic where slug = ?")
                .param(slug)
                .query((row, _) -> profile(row))
                .optional();
    }

    private static ClinicProfile profile(ResultSet row) throws SQLException {
        return new ClinicProfile(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                Stream.of((String[]) row.getArray("languages").getArray())
                        .map(Locale::forLanguageTag)
                        .toList(),
                ZoneId.of(row.getString("time_zone")),
                row.getString("emergency_number"),
                row.getString("crisis_line"),
                row.getString("phone"),
                row.getString("opening_hours"),
                new Targets(
                        row.getInt("urgent_working_days"),
                        row.getInt("priority_working_days"),
                        row.getInt("routine_working_days")),
                row.getString("public_keyset"));
    }
}
