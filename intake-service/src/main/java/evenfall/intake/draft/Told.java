package evenfall.intake.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient was told about their answers, in their own language and with the clinic's numbers.
 *
 * @param pressing what cannot wait
 * @param first what else there is to say, so much as anybody reads
 * @param rest what did not fit
 * @param tips about what the patient tried
 */
public record Told(List<String> pressing, List<String> first, List<String> rest, List<Tip> tips) {

    public Told {
        pressing = List.copyOf(pressing);
        first = List.copyOf(first);
        rest = List.copyOf(rest);
        tips = List.copyOf(tips);
    }

    /**
     * What is known about one thing that people try, in a sentence.
     *
     * @param grade how well it is tested, from A to D
     * @param notForYouIf for whom it is not
     */
    public record Tip(
            String title,
            String line,
            String grade,
            @Nullable String notForYouIf) {}

    @Override
    public String toString() {
        return "[told]";
    }
}
