package evenfall.support.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.assessment.Level;
import evenfall.support.TestDatabase;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClinicProfilesTests {

    static DataSource[] services() {
        return new DataSource[] {TestDatabase.asIntake(), TestDatabase.asPortal()};
    }

    @ParameterizedTest
    @MethodSource("services")
    void bothServicesKnowTheClinic(DataSource service) {
        var profiles = new ClinicProfiles(JdbcClient.create(service));
        var clinic = profiles.findBySlug(TestDatabase.CLINIC).orElseThrow();

        assertThat(clinic.name()).isEqualTo("Test Clinic");
        assertThat(clinic.languages()).containsExactly(Locale.ENGLISH, Locale.of("uk"), Locale.of("es"));
        assertThat(clinic.timeZone()).isEqualTo(ZoneId.of("Europe/Prague"));
        assertThat(clinic.emergencyNumber()).isEqualTo("112");
        assertThat(clinic.targets().workingDays(Level.URGENT)).isZero();
        assertThat(clinic.targets().workingDays(Level.PRIORITY)).isEqualTo(3);
        assertThat(clinic.targets().workingDays(Level.ROUTINE)).isEqualTo(10);
        assertThat(clinic.seal().json()).isEqualTo(clinic.publicKeyset());
        assertThat(profiles.find(clinic.id())).hasValue(clinic);
    }

    @Test
    void anUnknownClinicIsNone() {
        var profiles = new ClinicProfiles(JdbcClient.create(TestDatabase.asIntake()));

        assertThat(profiles.findBySlug("nowhere")).isEmpty();
        assertThat(profiles.find(UUID.randomUUID())).isEmpty();
    }
}
