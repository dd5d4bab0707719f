package evenfall.portal.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.Asked;
import evenfall.form.Form;
import evenfall.form.Option;
import evenfall.protocol.Medicines;
import evenfall.protocol.Medicines.Group;
import evenfall.protocol.Medicines.Match;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said about medicines. A name in the patient's own list is a question to ask, never an answer.
 *
 * @param ticked the classes that the patient ticked
 * @param named names of classes that the patient did not tick
 * @param forPharmacist names that belong to no class
 */
public record MedicineReading(List<TickedClass> ticked, List<NamedMedicine> named, List<Match> forPharmacist) {

    /**
     * A class that was ticked.
     *
     * @param group what is known about it, if anything is
     */
    public record TickedClass(String label, @Nullable Group group) {}

    /** A name of a class that was not ticked. */
    public record NamedMedicine(Match match, String label, Group group) {}

    public MedicineReading {
        ticked = List.copyOf(ticked);
        named = List.copyOf(named);
        forPharmacist = List.copyOf(forPharmacist);
    }

    public boolean isEmpty() {
        return ticked.isEmpty() && named.isEmpty() && forPharmacist.isEmpty();
    }

    static MedicineReading of(Answers answers, Form form, Medicines medicines) {
        var groups = medicines.groups();
        var classes = form.question(medicines.classes()).orElseThrow().asked();
        var ticked = ticked(answers, medicines.classes());
        var found = answers.to(medicines.text()).orElse(null) instanceof Answer.Words(var text)
                ? medicines.in(text.text())
                : List.<Match>of();
        return new MedicineReading(
                classes.options().stream()
                        .filter(it -> ticked.contains(it.code()))
                        .map(it -> new TickedClass(it.label(), group(it.code(), groups)))
                        .toList(),
                found.stream()
                        .filter(it -> it.option() != null && !ticked.contains(it.option()))
                        .map(it -> named(it, classes, groups))
                        .toList(),
                found.stream().filter(it -> it.option() == null).toList());
    }

    private static NamedMedicine named(Match match, Asked classes, List<Group> groups) {
        var option = Objects.requireNonNull(match.option());
        return new NamedMedicine(
                match, AnswerReader.label(classes, option), Objects.requireNonNull(group(option, groups), option));
    }

    private static @Nullable Group group(String option, List<Group> groups) {
        return groups.stream()
                .filter(it -> it.option().equals(option))
                .findFirst()
                .orElse(null);
    }

    /** Neither "none of these" nor "I am not sure" is a class. */
    private static Set<String> ticked(Answers answers, QuestionId classes) {
        return answers.to(classes).orElse(null) instanceof Answer.Choices(var codes) ? classesAmong(codes) : Set.of();
    }

    static Set<String> classesAmong(Set<String> codes) {
        return codes.stream()
                .filter(it -> !it.equals(Option.NONE) && !it.equals(Answer.UNSURE))
                .collect(toUnmodifiableSet());
    }
}
