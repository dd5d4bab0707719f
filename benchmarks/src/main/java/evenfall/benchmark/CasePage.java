package evenfall.benchmark;

import evenfall.answer.Answers;
import evenfall.form.PageReading;
import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes to open a case while many clinicians are at work. */
final class CasePage {

    private static final int STAFF = 50;

    private static final int CASES = 300;

    /** A portal that has been at work for some hours has compiled what it does. */
    private static final int OPENED_BEFORE = 4_000;

    private static final int AT_FIRST = 4;

    private static final Path VIGNETTES = Path.of("shared-model/src/test/resources/vignettes/restless-legs.json");

    private CasePage() {}

    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        var count = arguments.length == 0 ? STAFF : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory(Path.of("benchmarks", "target"), "case-page-");
        var protocol = ProtocolLoader.shipped("restless-legs");
        boolean isFlawless;
        try (var portal = RunningPortal.start(folder)) {
            IO.println("The portal is process %d and writes its log into %s".formatted(portal.pid(), folder));
            var cases = portal.open(forms(protocol), protocol);
            var staff = portal.hire(count).stream()
                    .map(it -> new VirtualClinician(portal.address(), it))
                    .toList();
            for (var one : staff) {
                one.signIn();
            }
            warmUp(staff, cases);
            var measured = new Round();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = staff.stream()
                        .map(it -> threads.submit(() -> {
                            it.work(cases, Pace.LIKE_PEOPLE, measured);
                            return it;
                        }))
                        .toList();
                Thread.sleep(Round.WARM_UP);
                var before = portal.work();
                Thread.sleep(Round.MEASURED);
                var work = portal.work().minus(before);
                for (var one : all) {
                    one.get();
                }
                var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
                IO.println("%n%d clinicians at once, %d cases, load average %.1f"
                        .formatted(staff.size(), cases.size(), load));
                IO.println(measured.casesReport(work));
            }
            staff.forEach(VirtualClinician::close);
            isFlawless = measured.isFlawless();
        }
        System.exit(isFlawless ? 0 : 1);
    }

    private static void warmUp(List<VirtualClinician> staff, List<UUID> cases)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_FIRST)) {
            var all = staff.stream()
                    .map(it -> threads.submit(() -> {
                        it.open(cases, OPENED_BEFORE / staff.size());
                        return it;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    /** The vignettes of the protocol, again and again. */
    private static List<Answers> forms(Protocol protocol) throws IOException {
        var file = JsonMapper.shared().readTree(Files.readString(VIGNETTES));
        var vignettes = StreamSupport.stream(file.get("vignettes").spliterator(), false)
                .map(it -> answers(file.get("defaults"), it.get("answers"), protocol))
                .toList();
        return IntStream.range(0, CASES)
                .mapToObj(it -> vignettes.get(it % vignettes.size()))
                .toList();
    }

    private static Answers answers(JsonNode defaults, JsonNode said, Protocol protocol) {
        var posted = new HashMap<String, List<String>>();
        Stream.of(defaults, said).forEach(some -> some.properties().forEach(it -> posted.put(it.getKey(), values(it))));
        var reading = PageReading.of(protocol.form().questions().toList(), posted);
        return protocol.form().settled(reading.appliedTo(Answers.NONE));
    }

    private static List<String> values(Map.Entry<String, JsonNode> answer) {
        var value = answer.getValue();
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()
                : List.of(value.asString());
    }
}
