package evenfall.portal.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.access.Role;
import evenfall.assessment.Level;
import evenfall.portal.SentForms;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterReadingTests {

    static final Colleague CORY = new Colleague(UUID.randomUUID(), "Cory", Role.COORDINATOR, true);

    static final FilterChoices CHOICES =
            new FilterChoices(List.of(CORY), List.of(Locale.of("uk")), List.of(SentForms.PROTOCOL));

    @Test
    void aFilterIsReadAsItIsWritten() {
        var filter = new Filter(
                Tab.PATIENT,
                Scope.MINE,
                CORY.id(),
                Set.of(Level.URGENT, Level.EMERGENCY),
                true,
                "uk",
                SentForms.PROTOCOL.id());
        assertThat(FilterReading.of(filter.query(), Scope.CLINIC, CHOICES))
                .isEqualTo(new FilterReading(filter, List.of()));
    }

    @Test
    void whatIsNotAskedIsAsUsual() {
        assertThat(FilterReading.of("", Scope.UNASSIGNED, CHOICES).filter()).isEqualTo(Filter.of(Scope.UNASSIGNED));
    }

    @Test
    void whatDoesNotExistAnyMoreIsLeftOutAndSaid() {
        var reading = FilterReading.of(
                "tab=patient&protocol=gone&language=tlh&owner=%s&level=urgent&colour=green"
                        .formatted(UUID.randomUUID()),
                Scope.CLINIC,
                CHOICES);
        assertThat(reading.filter())
                .isEqualTo(new Filter(Tab.PATIENT, Scope.CLINIC, null, Set.of(Level.URGENT), false, null, null));
        assertThat(reading.leftOut()).containsExactlyInAnyOrder("protocol", "language", "owner", "colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab=%", "level='--", "owner=1", "overdue=maybe", "scope=", "&&&", "=", "%zz"})
    void nonsenseAsksForNothing(String query) {
        assertThat(FilterReading.of(query, Scope.CLINIC, CHOICES).filter()).isEqualTo(Filter.of(Scope.CLINIC));
    }
}
