package evenfall.portal.diary;

import java.time.LocalDate;
import java.util.List;

/**
 * From noon to noon, on the clocks where the patient was.
 *
 * @param evening the day on which it began
 */
public record Night(LocalDate evening, List<EntryReading> entries) {

    public Night {
        entries = List.copyOf(entries);
    }

    public LocalDate morning() {
        return evening.plusDays(1);
    }
}
