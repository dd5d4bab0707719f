package evenfall.protocol;

import java.util.List;

/**
 * The derived values that sum a case up.
 *
 * @param pattern whether the criteria fit
 * @param severity how bad it is
 * @param significant whether it matters to the patient's life
 * @param grades the codes of severity that can be told apart as more or less, the mildest first
 * @param dimensions what severity is made of: numbers, of which more is worse
 * @param scales other numbers of which more is worse, such as the total of a published questionnaire
 * @param note what has to be said wherever severity is shown
 * @param further other values that say what kind of case it is, such as its course
 */
public record Profile(
        String pattern,
        String severity,
        String significant,
        List<String> grades,
        List<String> dimensions,
        List<String> scales,
        String note,
        List<String> further) {

    public Profile {
        grades = List.copyOf(grades);
        dimensions = List.copyOf(dimensions);
        scales = List.copyOf(scales);
        further = List.copyOf(further);
    }

    Profile noting(String words) {
        return new Profile(pattern, severity, significant, grades, dimensions, scales, words, further);
    }
}
