package evenfall.portal.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars below each other, each in parts. Parts differ by pattern, so that nothing depends on seeing colours.
 *
 * @param parts what the parts are, in their order
 */
record Bars(String title, String description, List<String> parts, List<Bar> bars) {

    private static final int WIDTH = 262;

    private static final int STEP = 40;

    /**
     * A bar in the drawing.
     *
     * @param top how far down it is
     * @param total what stands at its end
     * @param end where it ends
     */
    record Bar(String label, String total, int top, int end, List<Part> parts) {}

    /** A part of a bar. */
    record Part(int kind, int left, int width) {}

    /** A bar before it is drawn. */
    record Row(String label, List<Long> amounts) {

        long sum() {
            return amounts.stream().mapToLong(Long::longValue).sum();
        }
    }

    static Bars of(String title, String description, List<String> parts, List<Row> rows) {
        long most = Math.max(1, rows.stream().mapToLong(Row::sum).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
            bars.add(bar(row, bars.size() * STEP, most));
        }
        return new Bars(title, description, List.copyOf(parts), List.copyOf(bars));
    }

    private static Bar bar(Row row, int top, long most) {
        var parts = new ArrayList<Part>();
        long before = 0;
        for (int kind = 0; kind < row.amounts().size(); kind++) {
            long amount = row.amounts().get(kind);
            int left = width(before, most);
            before += amount;
            if (amount > 0) {
                parts.add(new Part(kind, left, Math.max(1, width(before, most) - left)));
            }
        }
        return new Bar(row.label(), Amount.shown(row.sum()), top, width(before, most), List.copyOf(parts));
    }

    private static int width(long amount, long most) {
        return Math.toIntExact(Math.round((double) WIDTH * amount / most));
    }

    public int height() {
        return Math.max(1, bars.size()) * STEP;
    }
}
