package evenfall.intake.interview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.form.Question;
import evenfall.protocol.Medicines;
import java.util.List;
import java.util.Map;

/**
 * The names found in what the patient wrote, to be shown beside the answers they may belong to. Whether they do is for
 * the patient to say: nothing is chosen for them.
 */
record WrittenMedicines(Medicines medicines, Answers answers) {

    /** The names by the option of a question; none unless it is the one that asks for classes of medicines. */
    Map<String, List<String>> beside(Question question) {
        return question.id().equals(medicines.classes())
                        && answers.to(medicines.text()).orElse(null) instanceof Answer.Words(var words)
                ? medicines.in(words.text()).stream()
                        .filter(it -> it.option() != null)
                        .collect(groupingBy(Medicines.Match::option, mapping(Medicines.Match::written, toList())))
                : Map.of();
    }
}
