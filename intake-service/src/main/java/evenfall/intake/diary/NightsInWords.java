package evenfall.intake.diary;

import evenfall.intake.afterwards.Standing;
import java.time.Instant;
import java.util.List;

/** A whole diary in words, for the patient's own copy. */
public final class NightsInWords {

    private NightsInWords() {}

    /** Every night in which something was noted, the latest first. */
    public static List<ToldNight> of(Standing standing) {
        var diary = standing.clinic().translation().diary();
        if (diary == null) {
            return List.of();
        }
        var pages = new DiaryPages(standing, diary, Instant.EPOCH);
        return pages.entries().stream()
                .map(it -> Night.of(it).evening())
                .distinct()
                .sorted()
                .toList()
                .reversed()
                .stream()
                .map(it -> ToldNight.of(pages.entries(), diary, it, pages.clinicZone()))
                .toList();
    }
}
