package evenfall.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long it takes to save a page while many patients fill in the form at once. */
final class SavePages {

    private static final int PATIENTS = 100;

    private static final int AT_FIRST = 4;

    /** The invented patient of the local clinic who has least that is urgent, so that nothing stands in the way. */
    private static final List<Path> SAYS = Stream.of("every-patient", "now-and-then")
            .map(it -> Path.of("local-clinic/src/main/resources/evenfall/local/demo", it + ".properties"))
            .toList();

    private final RunningIntake intake;

    private final List<VirtualPatient> patients;

    private SavePages(RunningIntake intake, List<VirtualPatient> patients) {
        this.intake = intake;
        this.patients = patients;
    }

    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        var count = arguments.length == 0 ? PATIENTS : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory(Path.of("benchmarks", "target"), "save-pages-");
        var says = says();
        var isFlawless = true;
        try (var intake = RunningIntake.start(folder)) {
            IO.println("The service is process %d and writes its log into %s".formatted(intake.pid(), folder));
            var patients = Stream.generate(() -> new VirtualPatient(intake.address(), says))
                    .limit(count)
                    .toList();
            var benchmark = new SavePages(intake, patients);
            benchmark.begin();
            for (var pace : Pace.values()) {
                isFlawless &= benchmark.measure(pace).isFlawless();
            }
            patients.forEach(VirtualPatient::close);
        }
        System.exit(isFlawless ? 0 : 1);
    }

    private static Map<String, String> says() throws IOException {
        var says = new Properties();
        for (var file : SAYS) {
            try (var reader = Files.newBufferedReader(file)) {
                says.load(reader);
            }
        }
        return says.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), says::getProperty));
    }

    /** A few at a time, for the service has only just started and is slow yet. */
    private void begin() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_FIRST)) {
            await(start(threads, it -> it.tellCore(RunningIntake.CLINIC)));
        }
    }

    private Round measure(Pace pace) throws InterruptedException, ExecutionException {
        var round = new Round();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = start(threads, it -> it.tellAgain(pace, round));
            Thread.sleep(Round.WARM_UP);
            var before = intake.work();
            Thread.sleep(Round.MEASURED);
            var work = intake.work().minus(before);
            await(all);
            var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            IO.println("%n%s, %d patients at once, load average %.1f".formatted(pace, patients.size(), load));
            IO.println(round.report(work));
        }
        return round;
    }

    private interface Doing {

        void by(VirtualPatient patient) throws IOException, InterruptedException;
    }

    private List<Future<VirtualPatient>> start(ExecutorService threads, Doing doing) {
        return patients.stream()
                .map(it -> threads.submit(() -> {
                    doing.by(it);
                    return it;
                }))
                .toList();
    }

    private static void await(List<Future<VirtualPatient>> all) throws InterruptedException, ExecutionException {
        for (var one : all) {
            one.get();
        }
    }
}
