package evenfall.intake.diary;

import evenfall.protocol.Diary;
import evenfall.submission.DiaryEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A week of nights, drawn side by side. Time runs downwards from noon to noon; the worse it was, the wider the mark, so
 * that nothing depends on seeing colours.
 */
record NightStrip(List<Column> columns) {

    static final int NIGHTS = 7;

    private static final int COLUMN = 40;

    private static final int TOP = 4;

    private static final int HEIGHT = 96;

    private static final int STEP = 8;

    /**
     * A night in the drawing.
     *
     * @param left where it begins
     * @param midnight how far down its midnight is
     */
    record Column(LocalDate evening, int left, int midnight, List<Mark> marks) {}

    /** A time at which it happened. */
    record Mark(int left, int top, int width) {}

    /**
     * Draws a week.
     *
     * @param last the evening of its last night
     * @param zone where a night without an entry is thought to be
     */
    static NightStrip of(List<DiaryEntry> entries, Diary diary, LocalDate last, ZoneId zone) {
        return new NightStrip(IntStream.range(0, NIGHTS)
                .mapToObj(it -> column(entries, diary, last.minusDays(NIGHTS - 1L - it), it * COLUMN, zone))
                .toList());
    }

    private static Column column(List<DiaryEntry> entries, Diary diary, LocalDate evening, int left, ZoneId zone) {
        var night = new Night(evening, zone);
        return new Column(
                evening,
                left,
                down(night.share(night.midnight())),
                entries.stream()
                        .filter(it -> it.kind() == DiaryEntry.Kind.NOW
                                && Night.of(it).evening().equals(evening))
                        .map(it -> mark(it, diary, left))
                        .toList());
    }

    private static Mark mark(DiaryEntry entry, Diary diary, int left) {
        int width = STEP * TappedWords.degree(entry, diary);
        return new Mark(left + (COLUMN - width) / 2, down(Night.of(entry).share(entry.at())), width);
    }

    private static int down(double share) {
        return TOP + (int) Math.round(HEIGHT * share);
    }

    public int count() {
        return columns.stream().mapToInt(it -> it.marks().size()).sum();
    }

    public LocalDate first() {
        return columns.getFirst().evening();
    }

    public LocalDate last() {
        return columns.getLast().evening();
    }
}
