package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.submission.DiaryEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a patient is asked night by night: choices alone, for nobody types in the dark.
 *
 * @param now while it is happening; the first asks how bad it is, from the least to the worst
 * @param evening about the day
 * @param morning about the night
 */
public record Diary(List<DiaryQuestion> now, List<DiaryQuestion> evening, List<DiaryQuestion> morning) {

    public Diary {
        now = List.copyOf(now);
        evening = List.copyOf(evening);
        morning = List.copyOf(morning);
    }

    public List<DiaryQuestion> questions(DiaryEntry.Kind kind) {
        return switch (kind) {
            case NOW -> now;
            case EVENING -> evening;
            case MORNING -> morning;
        };
    }

    public Stream<DiaryQuestion> questions() {
        return Stream.of(now, evening, morning).flatMap(List::stream);
    }

    public Optional<DiaryQuestion> question(QuestionId id) {
        return questions().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The question of how bad it is, which every entry begins with while it is happening. */
    public DiaryQuestion howBad() {
        return now.getFirst();
    }
}
