package evenfall.support;

import evenfall.envelope.KeyFolder;
import evenfall.support.audit.AuditTrail;
import evenfall.support.clinic.ClinicProfiles;
import evenfall.support.clinic.PatientTexts;
import evenfall.support.database.DatabaseVersion;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that both services start from. Without a database of their version, or without keys, they do not start. */
@AutoConfiguration
class SupportConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KeyFolder keyFolder(@Value("${evenfall.keys}") Path directory) {
        return new KeyFolder(directory);
    }

    @Bean
    DatabaseVersion databaseVersion(DataSource database) {
        return new DatabaseVersion(database);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new AuditTrail(jdbc);
    }

    @Bean
    ClinicProfiles clinicProfiles(JdbcClient jdbc) {
        return new ClinicProfiles(jdbc);
    }

    @Bean
    PatientTexts patientTexts(JdbcClient jdbc) {
        return new PatientTexts(jdbc);
    }
}
