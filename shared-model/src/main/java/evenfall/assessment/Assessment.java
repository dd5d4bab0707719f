package evenfall.assessment;

import evenfall.answer.Answers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from one patient's answers. An assessment is never a diagnosis.
 *
 * @param answers the answers it was made from, what did not apply marked as such
 * @param findings the most pressing first, and in the order of the protocol within a level
 * @param contradictions answers that do not fit each other
 * @param derived every derived value by its name
 */
public record Assessment(
        Answers answers, List<Finding> findings, List<Contradicted> contradictions, Map<String, Fact> derived) {

    public Assessment {
        findings = findings.stream()
                .sorted(Comparator.comparing(it -> it.rule().level()))
                .toList();
        contradictions = List.copyOf(contradictions);
        derived = Map.copyOf(derived);
    }

    /** The most pressing level found; {@link Level#ROUTINE} when nothing was found, for every case is reviewed. */
    public Level level() {
        return findings.stream()
                .map(it -> it.rule().level())
                .findFirst()
                .filter(it -> it != Level.INFORMATION)
                .orElse(Level.ROUTINE);
    }

    /** The code of a derived value, such as {@code met}; empty when the value is not known or is no code. */
    public Optional<String> code(String name) {
        return Optional.ofNullable(derived.get(name)).flatMap(Fact::code);
    }
}
