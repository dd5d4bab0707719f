package evenfall.intake.diary;

import evenfall.protocol.Diary;
import evenfall.submission.DiaryEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A night in words, for whoever would rather read than look. */
public record ToldNight(LocalDate evening, List<Line> lines) {

    /**
     * An entry in words.
     *
     * @param away whether the patient's clock was not the clinic's
     */
    public record Line(DiaryEntry.Kind kind, ZonedDateTime at, boolean away, List<String> said) {}

    /** The nights of a week in which something was noted, the latest first. */
    static List<ToldNight> of(List<DiaryEntry> entries, Diary diary, NightStrip week, ZoneId zone) {
        return Stream.iterate(week.last(), it -> !it.isBefore(week.first()), it -> it.minusDays(1))
                .map(evening -> of(entries, diary, evening, zone))
                .filter(it -> !it.lines().isEmpty())
                .toList();
    }

    static ToldNight of(List<DiaryEntry> entries, Diary diary, LocalDate evening, ZoneId zone) {
        return new ToldNight(evening, lines(entries, diary, evening, zone));
    }

    private static List<Line> lines(List<DiaryEntry> entries, Diary diary, LocalDate evening, ZoneId zone) {
        return entries.stream()
                .filter(it -> Night.of(it).evening().equals(evening))
                .sorted(Comparator.comparing(DiaryEntry::at))
                .map(it -> new Line(it.kind(), it.at().atZone(it.zone()), isAway(it, zone), TappedWords.in(it, diary)))
                .toList();
    }

    /** Whether another time was on the patient's clock than on the clinic's, whatever their zones are called. */
    private static boolean isAway(DiaryEntry entry, ZoneId zone) {
        var there = entry.zone().getRules().getOffset(entry.at());
        return !there.equals(zone.getRules().getOffset(entry.at()));
    }
}
