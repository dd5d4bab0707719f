package evenfall.intake.diary;

import evenfall.answer.Answers;
import evenfall.envelope.ResumeCode;
import evenfall.intake.afterwards.Outbox;
import evenfall.intake.draft.Receipt;
import evenfall.submission.DiaryEntry;
import evenfall.submission.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Notes what a patient taps, at once: whoever falls asleep over it has lost nothing. */
@Service
class NightDiary {

    static final int MOST_A_NIGHT = 60;

    static final int MOST = 2000;

    /** So long a page that was opened once goes on with the entry it began; later it begins another. */
    private static final Duration SAME_PAGE = Duration.ofMinutes(5);

    private final Outbox outbox;

    private final Clock clock;

    NightDiary(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Begins an entry, or goes on with it if the same button was pressed twice.
     *
     * @return the entry's id
     * @throws DiaryFull if it would be one too many
     */
    UUID begin(ResumeCode code, UUID id, DiaryEntry.Kind kind, ZoneId zone, Tap tap) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var receipt = send(code, now, before -> {
            var known = before.entry(id).filter(it -> kind != DiaryEntry.Kind.NOW || isFresh(it, now));
            var entry = known.orElseGet(() -> fresh(before, id, kind, now, zone));
            return tap.on(entry);
        });
        return receipt.entry(id)
                .filter(it -> kind != DiaryEntry.Kind.NOW || isFresh(it, now))
                .map(DiaryEntry::id)
                .orElseGet(() -> receipt.diary().getLast().id());
    }

    private static boolean isFresh(DiaryEntry entry, Instant now) {
        return entry.at().plus(SAME_PAGE).isAfter(now);
    }

    private static DiaryEntry fresh(Receipt before, UUID id, DiaryEntry.Kind kind, Instant now, ZoneId zone) {
        var own = before.entry(id).isPresent() ? UUID.randomUUID() : id;
        var entry = new DiaryEntry(own, kind, now, zone, Answers.NONE);
        requireRoom(before.diary(), Night.of(entry));
        return entry;
    }

    private static void requireRoom(List<DiaryEntry> diary, Night night) {
        if (diary.size() >= MOST) {
            throw new DiaryFull(false);
        }
        if (diary.stream()
                        .filter(it -> Night.of(it).evening().equals(night.evening()))
                        .count()
                >= MOST_A_NIGHT) {
            throw new DiaryFull(true);
        }
    }

    /** @throws NoSuchEntry if there is none to change */
    void tap(ResumeCode code, UUID id, Tap tap) {
        change(code, id, tap::on);
    }

    /** Takes an entry back: what is left of it says nothing. */
    void undo(ResumeCode code, UUID id) {
        change(code, id, it -> new DiaryEntry(it.id(), it.kind(), it.at(), it.zone(), Answers.NONE));
    }

    private void change(ResumeCode code, UUID id, Function<DiaryEntry, DiaryEntry> change) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        send(code, now, before -> change.apply(before.entry(id).orElseThrow(NoSuchEntry::new)));
    }

    private Receipt send(ResumeCode code, Instant now, Function<Receipt, DiaryEntry> entry) {
        return outbox.send(code, before -> Stream.of(new Message.Diary(entry.apply(before), now)));
    }
}
