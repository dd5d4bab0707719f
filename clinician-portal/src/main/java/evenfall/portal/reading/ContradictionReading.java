package evenfall.portal.reading;

import evenfall.assessment.Contradiction;
import java.util.List;

/** Answers that hardly can all be right. */
public record ContradictionReading(Contradiction contradiction, List<AnswerReading> because) {

    public ContradictionReading {
        because = List.copyOf(because);
    }
}
