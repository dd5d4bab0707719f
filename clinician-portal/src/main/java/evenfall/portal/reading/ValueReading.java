package evenfall.portal.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A derived value, such as severity, and what it rests on.
 *
 * @param means what it stands for
 * @param is what it came out as; absent when that is not known
 */
public record ValueReading(String means, @Nullable String is, List<AnswerReading> because) {

    public ValueReading {
        because = List.copyOf(because);
    }
}
