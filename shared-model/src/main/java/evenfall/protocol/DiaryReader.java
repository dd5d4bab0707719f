package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.form.Form;
import evenfall.form.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code diary.yaml}. */
final class DiaryReader {

    private static final int LEAST_OPTIONS = 2;

    /** More do not fit on a telephone held in the dark. */
    private static final int MOST_OPTIONS = 8;

    private final Form form;

    private final Wording wording;

    private final Set<QuestionId> taken = new HashSet<>();

    DiaryReader(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
    }

    Diary read(YamlNode file) {
        file.only("now", "evening", "morning");
        var diary = new Diary(questions(file.at("now")), questions(file.at("evening")), questions(file.at("morning")));
        if (diary.howBad().several()) {
            throw file.at("now")
                    .items()
                    .getFirst()
                    .fault("the first question is answered with one tap; make it \"type: single\"");
        }
        return diary;
    }

    private List<DiaryQuestion> questions(YamlNode list) {
        var items = list.items();
        if (items.isEmpty()) {
            throw list.fault("one question at least belongs here");
        }
        return items.stream().map(this::question).toList();
    }

    private DiaryQuestion question(YamlNode node) {
        node.only("id", "type", "text", "options");
        var id = free(node.at("id"));
        return new DiaryQuestion(
                id,
                wording.of("diary." + id, node.at("text")),
                isSeveral(node.at("type")),
                options(node.at("options"), id));
    }

    private static boolean isSeveral(YamlNode type) {
        return switch (type.text()) {
            case "single" -> false;
            case "multi" -> true;
            default ->
                throw type.fault(
                        "\"%s\" is no type of question in a diary; there are single and multi".formatted(type.text()));
        };
    }

    private List<Option> options(YamlNode node, QuestionId id) {
        var labels = new HashSet<String>();
        var options = node.entries().entrySet().stream()
                .map(it -> {
                    var label = wording.of("diary.%s.%s".formatted(id, it.getKey()), it.getValue());
                    if (!labels.add(label)) {
                        throw it.getValue()
                                .fault("two options of \"%s\" read \"%s\"; tell them apart".formatted(id, label));
                    }
                    return new Option(it.getKey(), label);
                })
                .toList();
        if (options.size() < LEAST_OPTIONS || options.size() > MOST_OPTIONS) {
            throw node.fault("offer %d to %d options".formatted(LEAST_OPTIONS, MOST_OPTIONS));
        }
        return options;
    }

    /** The form's ids are taken too: an answer names its question wherever it goes. */
    private QuestionId free(YamlNode node) {
        var id = node.as(QuestionId::new);
        if (form.question(id).isPresent() || !taken.add(id)) {
            throw node.fault("the id \"%s\" is taken already; choose another".formatted(id));
        }
        return id;
    }
}
