package evenfall.portal.diary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the nights went over the weeks: for each night how bad the worst moment was. A night of which nothing was told is a
 * gap, and no good night.
 *
 * @param bars one for each night that was told of, the earliest first
 * @param days from the first of them to the last
 */
public record Trend(List<Bar> bars, int days) {

    /** As many as can be told apart on a strip. */
    private static final int MOST_DAYS = 84;

    private static final int LEAST_DAYS = 14;

    /** How far apart two nights are on the picture. */
    private static final int STEP = 20;

    private static final int WIDTH = 14;

    private static final int HIGHEST = 90;

    private static final int GROUND = 100;

    /**
     * A night.
     *
     * @param day how many days after the first night
     * @param entries how many there are
     * @param worst how bad the worst of them was; absent where nothing says
     */
    public record Bar(
            LocalDate evening,
            int day,
            int entries,
            @Nullable HowBad worst) {

        public String colour() {
            return worst == null ? "EVENING" : "bad-" + worst.colour();
        }

        /** Its outline: the higher the worse. */
        public String shape() {
            int height = worst == null ? HIGHEST / 10 : HIGHEST * worst.step() / worst.steps();
            return "M%d %dv-%dh%dv%dz".formatted(day * STEP + (STEP - WIDTH) / 2, GROUND, height, WIDTH, height);
        }

        @Override
        public String toString() {
            return "[night]";
        }
    }

    public Trend {
        bars = List.copyOf(bars);
    }

    /** The weeks that end with the latest of these nights. */
    public static Trend of(List<Night> latestFirst) {
        if (latestFirst.isEmpty()) {
            return new Trend(List.of(), 0);
        }
        var last = latestFirst.getFirst().evening();
        var told = latestFirst.stream()
                .filter(it -> ChronoUnit.DAYS.between(it.evening(), last) < MOST_DAYS)
                .toList();
        var first = told.getLast().evening();
        return new Trend(
                told.reversed().stream().map(it -> bar(it, first)).toList(),
                (int) ChronoUnit.DAYS.between(first, last) + 1);
    }

    private static Bar bar(Night night, LocalDate first) {
        var worst = night.entries().stream()
                .flatMap(it -> Stream.ofNullable(it.bad()))
                .max(Comparator.comparingInt(HowBad::step))
                .orElse(null);
        return new Bar(
                night.evening(),
                (int) ChronoUnit.DAYS.between(first, night.evening()),
                night.entries().size(),
                worst);
    }

    /** Two nights or more make a trend. */
    public boolean isTelling() {
        return bars.size() > 1;
    }

    /** The part of the picture that is shown. */
    public String viewBox() {
        return "0 0 %d %d".formatted(width(), GROUND + 4);
    }

    public int width() {
        return Math.max(days, LEAST_DAYS) * STEP;
    }
}
