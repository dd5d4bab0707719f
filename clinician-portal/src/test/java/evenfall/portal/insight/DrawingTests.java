package evenfall.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DrawingTests {

    @Test
    void partsOfABarLieEndToEndAndTheLongestFillsTheWidth() {
        var bars = Bars.of(
                "t",
                "d",
                List.of("a", "b"),
                List.of(new Bars.Row("one", List.of(30L, 10L)), new Bars.Row("two", List.of(0L, 0L))));
        assertThat(bars.bars().getFirst().parts())
                .extracting(Bars.Part::kind, Bars.Part::left, Bars.Part::width)
                .containsExactly(tuple(0, 0, 197), tuple(1, 197, 65));
        assertThat(bars.bars().getLast().parts()).isEmpty();
        assertThat(bars.bars().getLast().total()).isEqualTo("0");
    }

    @Test
    void twoYearsOfMonthsFitAndNotEachIsLabelled() {
        var months = new Period(LocalDate.of(2024, 12, 1), LocalDate.of(2026, 11, 23))
                .months()
                .map(it -> new Columns.Value(it.toString(), OptionalDouble.of(3), OptionalDouble.of(7)))
                .toList();
        var columns = Columns.of("t", "d", months);
        assertThat(columns.columns())
                .hasSize(24)
                .allSatisfy(it -> assertThat(it.left() + it.width()).isLessThanOrEqualTo(320))
                .allSatisfy(it -> assertThat(it.upper()).isBetween(10, it.top()));
        assertThat(columns.columns()).filteredOn(it -> !it.label().isEmpty()).hasSize(5);
        assertThat(columns.most()).isEqualTo(10);
    }

    @Test
    void aGapIsNoColumn() {
        var gap = new Columns.Value("Nov", OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(Columns.of("t", "d", Collections.nCopies(3, gap)).columns())
                .allSatisfy(it -> assertThat(it.height()).isZero());
    }
}
