package evenfall.portal.reading;

import evenfall.answer.QuestionId;
import evenfall.assessment.Derivation;
import evenfall.assessment.Fact;
import evenfall.assessment.Fact.Value;
import evenfall.assessment.Subject;
import evenfall.form.Question;
import evenfall.protocol.Protocol;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How what severity is made of went over several submissions of one person.
 *
 * @param versions of the protocol that asked, where there was more than one
 */
public record TrendReading(List<Line> lines, List<String> versions) {

    private static final double WIDTH = 280;

    private static final double HEIGHT = 60;

    private static final double EDGE = 10;

    public TrendReading {
        lines = List.copyOf(lines);
        versions = List.copyOf(versions);
    }

    /**
     * One of the things that severity is made of.
     *
     * @param points one for each submission, the earliest first
     * @param top the most it could be
     */
    public record Line(String means, List<Point> points, BigDecimal top) {

        public Line {
            points = List.copyOf(points);
        }

        public String most() {
            return top.toPlainString();
        }

        /** The outline of the line, interrupted where nothing is known. */
        public String path() {
            var path = new StringBuilder();
            boolean before = false;
            for (var point : points) {
                if (point.number != null) {
                    path.append(before ? "L" : "M")
                            .append(number(point.x))
                            .append(' ')
                            .append(number(y(point)));
                }
                before = point.number != null;
            }
            return path.toString();
        }

        /** Where the known points are. */
        public List<Mark> marks() {
            return points.stream()
                    .filter(it -> it.number != null)
                    .map(it -> new Mark(number(it.x), number(y(it))))
                    .toList();
        }

        private double y(Point point) {
            var height = Objects.requireNonNull(point.number).doubleValue() / Math.max(1, top.doubleValue());
            return EDGE + HEIGHT * (1 - height);
        }

        private static String number(double number) {
            return BigDecimal.valueOf(Math.round(number * 10), 1).toPlainString();
        }
    }

    /**
     * A value at one time.
     *
     * @param number nothing where it is not known
     */
    public record Point(double x, @Nullable BigDecimal number) {

        public @Nullable String text() {
            return number == null ? null : number.toPlainString();
        }

        @Override
        public String toString() {
            return "[point]";
        }
    }

    /** Where a point is drawn. */
    public record Mark(String x, String y) {}

    /**
     * Reads them by the protocol of the latest.
     *
     * @param readings the earliest first, with the moments at which they were received
     */
    public static TrendReading of(List<CaseReading> readings, List<Instant> received) {
        var protocol = readings.getLast().protocol();
        var profile = protocol.profile();
        var same = readings.stream().map(it -> it.protocol().id()).toList();
        var lines = Stream.concat(profile.dimensions().stream(), profile.scales().stream())
                .map(name -> line(name, protocol, readings, received))
                .filter(it -> it.points.stream().anyMatch(point -> point.number != null))
                .toList();
        var versions =
                readings.stream().map(it -> it.protocol().version()).distinct().toList();
        return new TrendReading(
                lines, versions.size() > 1 || same.stream().distinct().count() > 1 ? versions : List.of());
    }

    private static Line line(String name, Protocol protocol, List<CaseReading> readings, List<Instant> received) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < readings.size(); i++) {
            points.add(new Point(x(received, i), number(readings.get(i), name, protocol)));
        }
        var most = points.stream()
                .flatMap(it -> Optional.ofNullable(it.number).stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return new Line(
                Objects.requireNonNull(protocol.rules().derived().get(name), name)
                        .means(),
                points,
                top(name, protocol).max(most));
    }

    private static @Nullable BigDecimal number(CaseReading reading, String name, Protocol protocol) {
        return reading.protocol().id().equals(protocol.id())
                ? Optional.ofNullable(reading.account().assessment().derived().get(name))
                        .flatMap(Fact::number)
                        .orElse(null)
                : null;
    }

    /** In proportion to time. */
    private static double x(List<Instant> received, int i) {
        double all = received.getLast().toEpochMilli() - received.getFirst().toEpochMilli();
        double since = received.get(i).toEpochMilli() - received.getFirst().toEpochMilli();
        return EDGE + (all == 0 ? 0 : WIDTH * since / all);
    }

    private static BigDecimal top(String name, Protocol protocol) {
        return switch (Objects.requireNonNull(protocol.rules().derived().get(name), name)
                .from()) {
            case Derivation.Cases cases ->
                cases.values()
                        .flatMap(it -> it instanceof Value.Quantity(var number) ? Stream.of(number) : Stream.empty())
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
            case Derivation.Highest(var of) ->
                of.stream()
                        .map(it -> top(it.name(), protocol))
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
            case Derivation.Sum(var of) ->
                of.stream()
                        .map(it -> switch (it) {
                            case Subject.Question(var id) -> top(id, protocol);
                            case Subject.Derived(var part) -> top(part, protocol);
                        })
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case Derivation.Count(var conditions) -> BigDecimal.valueOf(conditions.size());
            case Derivation.When _, Derivation.Quotient _ -> BigDecimal.ZERO;
        };
    }

    /** The points of the highest option; nothing is known of how high a number goes. */
    private static BigDecimal top(QuestionId question, Protocol protocol) {
        return protocol.form().question(question).map(Question::asked).stream()
                .flatMap(it -> it.options().stream())
                .filter(it -> it.code().matches("\\d{1,9}"))
                .map(it -> new BigDecimal(it.code()))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }
}
