package evenfall.portal.diary;

import evenfall.protocol.Diary;
import evenfall.submission.DiaryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what patients write down at night, and shows it night by night. */
@Service
@Transactional
public class DiaryBook {

    /** Some three months of a diary that is kept every night. */
    private static final Limit LATEST = Limit.of(500);

    private final KeptEntries entries;

    DiaryBook(KeptEntries entries) {
        this.entries = entries;
    }

    /** Keeps an entry in place of whatever the patient wrote under its id before. */
    public void keep(UUID clinic, UUID about, DiaryEntry entry, Instant receivedAt) {
        var key = new EntryKey(clinic, about, entry.id());
        entries.findById(key)
                .ifPresentOrElse(
                        it -> it.replace(entry, receivedAt), () -> entries.save(new KeptEntry(key, entry, receivedAt)));
    }

    /** The nights of which the patient told anything, in the words of their protocol's diary; the latest first. */
    @Transactional(readOnly = true)
    public List<Night> nights(UUID clinic, UUID about, Diary diary) {
        var nights = new TreeMap<LocalDate, List<EntryReading>>(Comparator.reverseOrder());
        entries.findLatest(clinic, about, LATEST).stream()
                .map(KeptEntry::getEntry)
                .sorted(Comparator.comparing(DiaryEntry::at))
                .map(it -> EntryReading.of(it, diary))
                .forEach(it -> nights.computeIfAbsent(it.evening(), _ -> new ArrayList<>())
                        .add(it));
        return nights.entrySet().stream()
                .map(it -> new Night(it.getKey(), it.getValue()))
                .toList();
    }
}
