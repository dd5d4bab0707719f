package evenfall.portal.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Columns side by side, each with a line above it up to which nearly all come. */
record Columns(String title, String description, double half, double most, List<Column> columns) {

    private static final int LEFT = 36;

    private static final int WIDTH = 280;

    private static final int TOP = 10;

    private static final int HEIGHT = 110;

    /** So many labels are readable side by side. */
    private static final int LABELS = 5;

    /**
     * A column in the drawing.
     *
     * @param label what stands below it; empty where there is no room for it
     * @param top of the column
     * @param upper of the line above it
     */
    record Column(String label, int left, int width, int top, int upper) {

        public int height() {
            return TOP + HEIGHT - top;
        }

        public int middle() {
            return left + width / 2;
        }
    }

    /** A column before it is drawn; without a value there is a gap. */
    record Value(String label, OptionalDouble middle, OptionalDouble upper) {}

    static Columns of(String title, String description, List<Value> values) {
        double most = round(values.stream()
                .flatMap(it -> it.upper().isPresent()
                        ? it.upper().stream().boxed()
                        : it.middle().stream().boxed())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
        int step = WIDTH / Math.max(1, values.size());
        int every = Math.ceilDiv(Math.max(1, values.size()), LABELS);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            columns.add(new Column(
                    i % every == 0 ? value.label() : "",
                    LEFT + i * step + step / 8,
                    Math.max(1, Math.min(48, step * 3 / 4)),
                    down(value.middle().orElse(0), most),
                    down(value.upper().orElse(value.middle().orElse(0)), most)));
        }
        return new Columns(title, description, most / 2, most, List.copyOf(columns));
    }

    private static int down(double value, double most) {
        return TOP + HEIGHT - Math.toIntExact(Math.round(HEIGHT * value / most));
    }

    /** The next number that is easy to read. */
    private static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 0.1))));
        for (double step : new double[] {1, 2, 4, 5, 10}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return value;
    }
}
