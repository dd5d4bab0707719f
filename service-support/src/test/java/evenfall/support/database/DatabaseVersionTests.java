package evenfall.support.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.support.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseVersionTests {

    @Test
    void aServiceStartsOnADatabaseThatIsReady() {
        assertThatCode(new DatabaseVersion(TestDatabase.asIntake())::afterPropertiesSet)
                .doesNotThrowAnyException();
    }

    @Test
    void andOnNoOther(@TempDir Path keys) {
        var settings = TestDatabase.emptyDatabase("not_migrated", keys);
        var database = new DriverManagerDataSource(
                settings.url(), settings.admin(), settings.adminPassword().value());

        assertThatExceptionOfType(DatabaseNotMigrated.class)
                .isThrownBy(new DatabaseVersion(database)::afterPropertiesSet)
                .withMessageContaining("migrate");
    }
}
