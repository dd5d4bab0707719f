package evenfall.local;

import static java.util.stream.Collectors.joining;

import evenfall.local.demo.Colleague;
import evenfall.local.demo.FirstDay;
import evenfall.support.staff.InvitationToken;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Starts the database and both services on this machine, and stops them again. */
final class LocalClinic {

    private static final String INTAKE = "intake-service";

    private static final String PORTAL = "clinician-portal";

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path root;

    private final Ports ports;

    private final StopSign stop;

    private LocalClinic(Path root, Ports ports, StopSign stop) {
        this.root = root;
        this.ports = ports;
        this.stop = stop;
    }

    /** The root of the repository comes first; what may follow is said by {@link Ports}. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var stop = StopSign.watch();
        var status = 0;
        try {
            var ports = Ports.from(Arrays.copyOfRange(arguments, 1, arguments.length));
            new LocalClinic(Path.of(arguments[0]), ports, stop).run();
        } catch (ClinicDown reason) {
            if (stop.isUp()) {
                IO.println("Stopped.");
            } else {
                System.err.println(reason.getMessage());
                status = 1;
            }
            if (reason.getCause() != null) {
                LoggerFactory.getLogger(LocalClinic.class).error("Not running", reason);
            }
        } finally {
            stop.allStopped();
        }
        System.exit(status);
    }

    private void run() throws IOException, InterruptedException {
        try (var folder = ClinicFolder.open(root.resolve(".clinic"))) {
            System.setProperty("local-clinic.log", folder.log("local-clinic").toString()); // for logback.xml
            requireBuilt();
            ports.requireFree();
            IO.println("Starting PostgreSQL");
            try (var database = Database.start(folder)) {
                stop.heed();
                var access = new Access(folder, database);
                var invitation = access.setUp();
                stop.heed();
                IO.println("Starting both services");
                try (var intake =
                                start(INTAKE, ports.intakeAddress(), access.forIntake(ports.intakeAddress()), folder);
                        var portal = start(
                                PORTAL,
                                ports.portalAddress(),
                                access.forPortal(ports.portalAddress(), ports.intakeAddress()),
                                folder)) {
                    watch(intake, portal, () -> intake.isHealthy() && portal.isHealthy());
                    if (!folder.isSetUp()) {
                        fill(invitation.orElseThrow());
                        folder.markSetUp();
                    }
                    IO.println(welcome(folder));
                    watch(intake, portal, () -> false);
                }
            }
        }
    }

    private Service start(String name, URI address, Map<String, String> access, ClinicFolder folder) {
        return Service.start(name, jar(name), address, access, folder.log(name));
    }

    private void fill(InvitationToken invitation) throws InterruptedException {
        IO.println("Filling the demo clinic");
        try {
            new FirstDay(ports.intakeAddress(), ports.portalAddress(), DemoClinic.CLINIC.slug())
                    .live(invitation.link(ports.portalAddress()));
        } catch (IOException e) {
            throw new ClinicDown("The demo clinic could not be filled.", e);
        }
    }

    /** Looks again and again, for a process that becomes healthy, or dies, tells nobody. */
    private void watch(Service intake, Service portal, BooleanSupplier until) throws InterruptedException {
        while (!until.getAsBoolean()) {
            stop.heed();
            intake.requireAlive();
            portal.requireAlive();
            Thread.sleep(PAUSE);
        }
    }

    private String welcome(ClinicFolder folder) {
        return """

                Evenfall is running.
                  Patients  %s
                  Staff     %s
                Sign in as %s
                with the passphrase "%s".
                Mail is put into %s and sent to nobody.
                Logs are in %s. Ctrl-C stops everything; the next start goes on from here.
                """.formatted(
                        ports.intakeAddress(),
                        ports.portalAddress(),
                        Stream.of(Colleague.values()).map(Colleague::email).collect(joining(", ")),
                        Colleague.PASSPHRASE,
                        folder.mail(),
                        folder.logs());
    }

    private void requireBuilt() {
        Stream.of(INTAKE, PORTAL).map(this::jar).forEach(jar -> {
            if (Files.notExists(jar)) {
                throw new ClinicDown("%s is missing. ./clinic run builds it.".formatted(jar));
            }
        });
    }

    private Path jar(String service) {
        return root.resolve(service, "target", service + ".jar");
    }
}
