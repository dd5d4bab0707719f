package evenfall.portal.worklist;

import evenfall.assessment.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there are.
 *
 * @param tabs in each list that is counted
 * @param levels of each level among those that are our turn
 * @param overdue among those that are our turn
 */
public record Counts(Map<Tab, Count> tabs, Map<Level, Count> levels, Count overdue) {

    public @Nullable Count of(Tab tab) {
        return tabs.get(tab);
    }
}
