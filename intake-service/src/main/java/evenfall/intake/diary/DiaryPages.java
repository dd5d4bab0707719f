package evenfall.intake.diary;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.intake.afterwards.Standing;
import evenfall.protocol.Diary;
import evenfall.protocol.DiaryQuestion;
import evenfall.submission.DiaryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** One patient's diary, as its pages show it. Entries that were taken back are not shown. */
record DiaryPages(Standing standing, Diary diary, Instant now) {

    private static final int WEEKS = 4;

    List<DiaryEntry> entries() {
        return standing.receipt().diary().stream()
                .filter(it -> !it.answers().given().isEmpty())
                .toList();
    }

    ZoneId clinicZone() {
        return standing.clinic().profile().timeZone();
    }

    /** Where the patient is: a zone by its name, or else where the clinic is. */
    ZoneId zone(String named) {
        return ZoneId.getAvailableZoneIds().contains(named) ? ZoneId.of(named) : clinicZone();
    }

    private ZoneId lastZone() {
        var entries = entries();
        return entries.isEmpty() ? clinicZone() : entries.getLast().zone();
    }

    private LocalDate tonight() {
        return Night.of(now, lastZone()).evening();
    }

    NightStrip week(int back) {
        return NightStrip.of(entries(), diary, tonight().minusWeeks(back), clinicZone());
    }

    /** The weeks since the first entry, the latest first, as many as are looked at together. */
    List<NightStrip> weeks() {
        return IntStream.range(0, WEEKS)
                .filter(back -> back == 0 || reachesBack(back))
                .mapToObj(this::week)
                .toList();
    }

    boolean reachesBack(int weeks) {
        var first = tonight().minusWeeks(weeks);
        return entries().stream().anyMatch(it -> !Night.of(it).evening().isAfter(first));
    }

    List<ToldNight> told(NightStrip week) {
        return ToldNight.of(entries(), diary, week, clinicZone());
    }

    /** The entry about this evening or this morning, if there is one already. */
    Optional<DiaryEntry> today(DiaryEntry.Kind kind) {
        var night = Night.of(new DiaryEntry(new UUID(0, 0), kind, now, lastZone(), Answers.NONE));
        return entries().stream()
                .filter(it -> it.kind() == kind && Night.of(it).evening().equals(night.evening()))
                .findFirst();
    }

    /** @throws NoSuchEntry if there is none */
    DiaryEntry entry(UUID id) {
        return standing.receipt().entry(id).orElseThrow(NoSuchEntry::new);
    }

    /** @throws NoSuchEntry if entries of this kind are not asked this */
    DiaryQuestion question(DiaryEntry.Kind kind, String id) {
        return diary.questions(kind).stream()
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElseThrow(NoSuchEntry::new);
    }

    Optional<DiaryQuestion> after(DiaryEntry.Kind kind, QuestionId question) {
        return diary.questions(kind).stream()
                .dropWhile(it -> !it.id().equals(question))
                .skip(1)
                .findFirst();
    }
}
