package evenfall.protocol;

import evenfall.assessment.Finding;
import java.util.List;

/**
 * A pathway that findings open: one letter, whatever number of findings call for it.
 *
 * @param within the soonest target among them
 * @param because the findings that open it
 * @param ifs what a clinician has to say first, in words; empty when one finding opens it without
 */
public record Referable(Pathway pathway, Target within, List<Finding> because, List<String> ifs) {

    public Referable {
        because = List.copyOf(because);
        ifs = List.copyOf(ifs);
    }
}
