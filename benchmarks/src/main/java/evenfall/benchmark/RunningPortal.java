package evenfall.benchmark;

import evenfall.answer.Answers;
import evenfall.envelope.ClinicSeal;
import evenfall.envelope.EnvelopeContext;
import evenfall.privacy.Confidential;
import evenfall.protocol.Protocol;
import evenfall.submission.Consent;
import evenfall.submission.Contact;
import evenfall.submission.Patient;
import evenfall.submission.Submission;
import evenfall.submission.SubmissionJson;
import evenfall.support.database.DatabaseSetup;
import evenfall.support.database.Secret;
import evenfall.support.database.SetupSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal as it is shipped, in a process of its own, with a database of its own, staff and cases. */
final class RunningPortal implements AutoCloseable {

    static final String PASSPHRASE = "measured legs walk softly";

    private static final Secret PASSWORD = new Secret("measured");

    private static final Path JAR = Path.of("clinician-portal", "target", "clinician-portal.jar");

    private final EmbeddedPostgres postgres;

    private final JdbcClient database;

    private final RunningService service;

    private final UUID clinic;

    private RunningPortal(EmbeddedPostgres postgres, JdbcClient database, RunningService service, UUID clinic) {
        this.postgres = postgres;
        this.database = database;
        this.service = service;
        this.clinic = clinic;
    }

    /** @param folder for its keys and its log */
    static RunningPortal start(Path folder) throws IOException, InterruptedException {
        var postgres = EmbeddedPostgres.builder()
                // the library would rather be fast than keep what was saved through a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        var url = "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
        setUp(url, folder);
        var database = JdbcClient.create(postgres.getPostgresDatabase());
        var clinic =
                database.sql("select id from intake.clinic").query(UUID.class).single();
        var address = RunningService.freeAddress();
        var service = RunningService.start(
                JAR,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_PASSWORD",
                        PASSWORD.value(),
                        "EVENFALL_KEYS",
                        folder.resolve("portal-keys").toString(),
                        "EVENFALL_MAIL_FROM",
                        "clinic@evenfall.example",
                        "EVENFALL_MAIL_FOLDER",
                        folder.resolve("mail").toString(),
                        "EVENFALL_PORTAL_ADDRESS",
                        address.toString(),
                        "EVENFALL_INTAKE_ADDRESS",
                        "http://localhost:1",
                        "SERVER_SERVLET_SESSION_COOKIE_SECURE",
                        "false"),
                address,
                folder.resolve("clinician-portal.log"));
        return new RunningPortal(postgres, database, service, clinic);
    }

    private static void setUp(String url, Path folder) {
        var clinic = new SetupSettings.Clinic(
                "measured", "Measured Clinic", List.of("en"), ZoneOffset.UTC, "112", "112", "112", "Always");
        new DatabaseSetup(new SetupSettings(
                        url,
                        "postgres",
                        new Secret("postgres"),
                        PASSWORD,
                        PASSWORD,
                        folder.resolve("intake-keys"),
                        folder.resolve("portal-keys"),
                        clinic,
                        new SetupSettings.Administrator("Nobody", "nobody@evenfall.example")))
                .run();
    }

    /** Hires clinicians, and answers under which names they sign in. */
    List<String> hire(int count) {
        var hash = hash();
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var email = "clinician-%d@evenfall.example".formatted(number);
                    database.sql("""
                                    insert into clinic.staff (clinic_id, id, email, name, role, state, password_hash)
                                    values (?, ?, ?, ?, 'CLINICIAN', 'ACTIVE', ?)
                                    """)
                            .params(clinic, UUID.randomUUID(), email, "Clinician " + number, hash)
                            .update();
                    return email;
                })
                .toList();
    }

    /** As the portal makes them itself: Argon2id with 19 MiB, two passes and one lane. */
    private static String hash() {
        var salt = new byte[16];
        var hash = new byte[32];
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .build());
        argon.generateBytes(PASSPHRASE.toCharArray(), hash);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=2,p=1$%s$%s"
                .formatted(19 * 1024, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Sends forms the way the patients' side does, and waits until each is a case. */
    List<UUID> open(List<Answers> forms, Protocol protocol) throws InterruptedException {
        var seal = ClinicSeal.parse(database.sql("select public_keyset from intake.clinic")
                .query(String.class)
                .single());
        IntStream.range(0, forms.size()).forEach(it -> send(it, forms.get(it), protocol, seal));
        var cases = cases();
        while (cases.size() < forms.size()) {
            Thread.sleep(Duration.ofMillis(200));
            cases = cases();
        }
        return cases;
    }

    /** Every patient is somebody else, so that none is taken for another. */
    private void send(int number, Answers answers, Protocol protocol, ClinicSeal seal) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var contact = new Contact(new Confidential("+420 601 %06d".formatted(number)), null, null);
        var form = new Submission(
                UUID.randomUUID(),
                clinic,
                protocol.id(),
                protocol.version(),
                "en",
                at.minusSeconds(600),
                at,
                new Patient(
                        new Confidential("Patient %s Measured".formatted(UUID.randomUUID())),
                        LocalDate.of(1970, 5, 3).minusDays(number),
                        contact,
                        null),
                null,
                new Consent("1", at.minusSeconds(590), "I agree"),
                answers,
                List.of(),
                null,
                null,
                null);
        var level = protocol.assess(answers, LocalDate.ofInstant(at, ZoneOffset.UTC))
                .level();
        var context =
                new EnvelopeContext(form.id(), clinic, protocol.id(), protocol.version(), form.language(), level, at);
        database.sql("""
                        insert into intake.submission
                            (clinic_id, id, protocol, protocol_version, language, level, received_at, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic,
                        form.id(),
                        protocol.id(),
                        protocol.version(),
                        form.language(),
                        level.name(),
                        at.atOffset(ZoneOffset.UTC),
                        seal.seal(SubmissionJson.write(form), context))
                .update();
    }

    private List<UUID> cases() {
        return database.sql("select id from clinic.case_file").query(UUID.class).list();
    }

    URI address() {
        return service.address();
    }

    long pid() {
        return service.pid();
    }

    /** What its processors have spent since it started. */
    Duration work() {
        return service.work();
    }

    @Override
    public void close() throws IOException {
        service.close();
        postgres.close();
    }
}
