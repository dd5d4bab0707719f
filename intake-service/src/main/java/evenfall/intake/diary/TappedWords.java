package evenfall.intake.diary;

import evenfall.answer.Answer;
import evenfall.form.Option;
import evenfall.protocol.Diary;
import evenfall.protocol.DiaryQuestion;
import evenfall.submission.DiaryEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an entry says, in the words that were tapped. */
final class TappedWords {

    private TappedWords() {}

    static List<String> in(DiaryEntry entry, Diary diary) {
        return diary.questions(entry.kind()).stream()
                .flatMap(it -> to(it, entry))
                .toList();
    }

    private static Stream<String> to(DiaryQuestion question, DiaryEntry entry) {
        var codes = codes(question, entry);
        return question.options().stream()
                .filter(it -> codes.contains(it.code()))
                .map(Option::label);
    }

    static Set<String> codes(DiaryQuestion question, DiaryEntry entry) {
        return switch (entry.answers().to(question.id()).orElse(null)) {
            case Answer.Choice(var code) -> Set.of(code);
            case Answer.Choices(var codes) -> codes;
            case null, default -> Set.of();
        };
    }

    /** How bad it was, from 1 on; 1 too where that was not said. */
    static int degree(DiaryEntry entry, Diary diary) {
        var codes = codes(diary.howBad(), entry);
        var options = diary.howBad().options();
        for (int at = 0; at < options.size(); at++) {
            if (codes.contains(options.get(at).code())) {
                return at + 1;
            }
        }
        return 1;
    }
}
