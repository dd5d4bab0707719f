package evenfall.protocol;

import java.util.List;

/**
 * The derived values that sum a case up.
 *
 * @param pattern whether the criteria fit
 * @param severity how bad it is
 * @param significant whether it matters to the patient's life
 * @param dimensions what severity is made of
 * @param note what has to be said wherever severity is shown
 * @param further other values that say what kind of case it is, such as its course
 */
public record Profile(
        String pattern,
        String severity,
        String significant,
        List<String> dimensions,
        String note,
        List<String> further) {

    public Profile {
        dimensions = List.copyOf(dimensions);
        further = List.copyOf(further);
    }
}
