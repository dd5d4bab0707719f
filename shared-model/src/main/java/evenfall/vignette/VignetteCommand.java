package evenfall.vignette;

import evenfall.protocol.ProtocolLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code ./clinic vignettes FILE [PROTOCOL]}: judges a file of invented patients and prints every difference. */
public final class VignetteCommand {

    private static final String DEFAULT_PROTOCOL = "restless-legs";

    private static final int DIFFERENT = 1;

    private static final int UNUSABLE = 2;

    private VignetteCommand() {}

    /** Ends with 0 when all is as written, with 1 when something is not, and with 2 when it could not be judged. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: ./clinic vignettes FILE [PROTOCOL]");
            return UNUSABLE;
        }
        var protocol = ProtocolLoader.shipped(arguments.length == 2 ? arguments[1] : DEFAULT_PROTOCOL);
        try {
            var judgements = new Vignettes(protocol, LocalDate.now(ZoneOffset.UTC)).judge(Path.of(arguments[0]));
            var different = judgements.stream().filter(it -> !it.isAsWritten()).toList();
            different.forEach(VignetteCommand::print);
            IO.println("%d of %d come out as written, by %s %s"
                    .formatted(
                            judgements.size() - different.size(),
                            judgements.size(),
                            protocol.id(),
                            protocol.version()));
            return different.isEmpty() ? 0 : DIFFERENT;
        } catch (VignetteFileException unusable) {
            System.err.println(unusable.getMessage());
            return UNUSABLE;
        }
    }

    private static void print(Judgement judgement) {
        IO.println("%s %s".formatted(judgement.id(), judgement.title()));
        judgement.differences().forEach(it -> IO.println("  " + it));
    }
}
