package evenfall.support.database;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.envelope.KeyFileUnusable;
import evenfall.envelope.KeyFolder;
import evenfall.envelope.KeyPurpose;
import evenfall.support.TestDatabase;
import evenfall.support.staff.InvitationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseSetupTests {

    static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    Path keys;

    SetupSettings settings;

    DatabaseSetup setup;

    JdbcClient database;

    @BeforeEach
    void makeAnEmptyDatabase() {
        settings = TestDatabase.emptyDatabase("setup_" + DATABASES.incrementAndGet(), keys);
        setup = new DatabaseSetup(settings);
        database = JdbcClient.create(new DriverManagerDataSource(
                settings.url(), settings.admin(), settings.adminPassword().value()));
    }

    @Test
    void eachServiceGetsItsOwnKeysOnly() {
        setup.run();

        var intake = new KeyFolder(settings.intakeKeys());
        var portal = new KeyFolder(settings.portalKeys());
        assertThat(KeyPurpose.values()).filteredOn(intake::has).containsExactly(KeyPurpose.DRAFTS);
        assertThat(KeyPurpose.values())
                .filteredOn(portal::has)
                .containsExactly(KeyPurpose.CLINIC, KeyPurpose.RECORDS, KeyPurpose.SEARCH);
        assertThat(portal.clinicKeys().publicKey().json()).isEqualTo(publishedKey());
    }

    @Test
    void aSecondTimeChangesNothingButTheInvitation() {
        var before = setup.run().orElseThrow();
        var key = publishedKey();

        var now = setup.run().orElseThrow();

        assertThat(isOpen(before)).isFalse();
        assertThat(isOpen(now)).isTrue();
        assertThat(publishedKey()).isEqualTo(key);
        assertThat(count("intake.clinic")).isOne();
        assertThat(count("clinic.staff")).isOne();
        assertThat(count("audit.event where action = 'clinic-founded'")).isOne();
    }

    @Test
    void twoAtOnceMakeOneClinic() {
        var one = supplyAsync(setup::run);
        var other = supplyAsync(setup::run);

        assertThat(one.join()).isPresent();
        assertThat(other.join()).isPresent();
        assertThat(count("intake.clinic")).isOne();
    }

    @Test
    void nobodyIsInvitedOnceThereIsStaff() {
        setup.run();
        database.sql("update clinic.staff set state = 'ACTIVE', password_hash = 'x'")
                .update();

        assertThat(setup.run()).isEmpty();
    }

    @Test
    void aNewKeyOfTheClinicIsPublished() {
        setup.run();
        var portal = new KeyFolder(settings.portalKeys());
        portal.rotate(KeyPurpose.CLINIC);

        setup.run();

        assertThat(publishedKey()).isEqualTo(portal.clinicKeys().publicKey().json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"record-keys.json", "search-keys.json"})
    void lostKeysAreNeverReplacedByNewOnes(String file) throws IOException {
        setup.run();
        database.sql("""
                        set session_replication_role = replica;
                        insert into clinic.search_key (clinic_id, hash, received_at, case_id)
                        values (gen_random_uuid(), decode(repeat('00', 16), 'hex'), now(), gen_random_uuid())
                        """).update();
        Files.delete(settings.portalKeys().resolve(file));

        assertThatExceptionOfType(KeyFileUnusable.class).isThrownBy(setup::run).withMessageContaining(file);
    }

    @Test
    void aClinicThatIsOlderThanItsSearchGetsTheKeysToIt() throws IOException {
        setup.run();
        Files.delete(settings.portalKeys().resolve("search-keys.json"));

        setup.run();

        assertThat(new KeyFolder(settings.portalKeys()).has(KeyPurpose.SEARCH)).isTrue();
    }

    @Test
    void keysOfAnotherClinicAreRefused() throws IOException {
        setup.run();
        Files.delete(settings.portalKeys().resolve("clinic-keys.json"));
        new KeyFolder(settings.portalKeys()).make(KeyPurpose.CLINIC);

        assertThatExceptionOfType(KeysOfAnotherClinic.class).isThrownBy(setup::run);
    }

    @Test
    void settingsNeverPrintAPassword() {
        assertThat(settings.toString()).doesNotContain("only the");
    }

    private boolean isOpen(InvitationToken token) {
        return database.sql("select expires_at > now() from clinic.invitation where token_hash = ?")
                .param(token.hash())
                .query(Boolean.class)
                .single();
    }

    private String publishedKey() {
        return database.sql("select public_keyset from intake.clinic")
                .query(String.class)
                .single();
    }

    private int count(String rows) {
        return database.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
