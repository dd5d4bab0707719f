package evenfall.portal.diary;

import evenfall.answer.Answer;
import evenfall.form.Option;
import evenfall.protocol.Diary;
import evenfall.protocol.DiaryQuestion;
import evenfall.submission.DiaryEntry;
import evenfall.submission.DiaryEntry.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a diary, in the words of the protocol.
 *
 * @param evening the day on whose evening the night of this entry began
 * @param at on the clocks where the patient was
 * @param bad how bad it was; absent where nothing says
 */
public record EntryReading(
        Kind kind,
        LocalDate evening,
        LocalDateTime at,
        List<Said> said,
        @Nullable HowBad bad) {

    private static final int NOON = 12;

    /** How high the highest mark on a strip is. */
    private static final int HIGHEST = 60;

    /** A question of the diary, and what was tapped. */
    public record Said(String question, List<String> answers) {

        public Said {
            answers = List.copyOf(answers);
        }

        @Override
        public String toString() {
            return "[said in a diary]";
        }
    }

    public EntryReading {
        said = List.copyOf(said);
    }

    static EntryReading of(DiaryEntry entry, Diary diary) {
        var howBad = diary.howBad();
        return new EntryReading(
                entry.kind(),
                entry.evening(),
                LocalDateTime.ofInstant(entry.at(), entry.zone()),
                diary.questions(entry.kind()).stream()
                        .flatMap(it -> said(it, entry))
                        .toList(),
                HowBad.of(howBad, entry.answers().to(howBad.id()).orElse(null)));
    }

    private static Stream<Said> said(DiaryQuestion question, DiaryEntry entry) {
        return entry.answers().to(question.id()).stream()
                .map(it -> new Said(
                        question.text(),
                        codes(it).stream().map(code -> label(question, code)).toList()));
    }

    /** A diary is tapped: what else an answer could be is none of it. */
    private static Set<String> codes(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> Set.of(code);
            case Answer.Choices(var codes) -> codes;
            case Answer.Amount _, Answer.Day _, Answer.Words _, Answer.NotAsked _ -> Set.of();
        };
    }

    /** An option the diary does not have keeps its code: better a strange word than a lost answer. */
    private static String label(DiaryQuestion question, String code) {
        return question.option(code).map(Option::label).orElse(code);
    }

    /** How many minutes by the clock after noon. What is said later about a night stands at its end. */
    public long minutes() {
        return Math.min(
                ChronoUnit.MINUTES.between(evening.atTime(NOON, 0), at),
                ChronoUnit.DAYS.getDuration().toMinutes());
    }

    /** The colour of its mark on a strip. */
    public String colour() {
        return bad == null ? kind.name() : "bad-" + bad.colour();
    }

    /** The shape of its mark on a strip: the higher the worse; summaries are triangles that point into the night. */
    public String shape() {
        return switch (kind) {
            case NOW -> bar(bad == null ? HIGHEST / 2 : HIGHEST * bad.step() / bad.steps());
            case EVENING -> "M%d 36l26 22l-26 22z".formatted(minutes());
            case MORNING -> "M%d 36l-26 22l26 22z".formatted(minutes());
        };
    }

    private String bar(int height) {
        return "M%d 80v-%dh18v%dz".formatted(minutes() - 9, height, height);
    }

    @Override
    public String toString() {
        return "[diary entry]";
    }
}
