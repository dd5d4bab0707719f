package evenfall.assessment;

import java.util.Map;

/**
 * A value that follows from answers, such as {@code d-severity}.
 *
 * @param means what it stands for, in the clinician's words
 * @param labels the clinician's words for each of its codes
 */
public record DerivedValue(String name, String means, Derivation from, Map<String, String> labels) {

    public DerivedValue {
        labels = Map.copyOf(labels);
    }
}
