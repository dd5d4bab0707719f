package evenfall.portal.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import evenfall.portal.reading.FindingReading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the findings of a case.
 *
 * @param byRule the latest first; it is the one that counts
 */
record Reviews(Map<String, List<ReviewLine>> byRule) {

    Reviews {
        byRule = Map.copyOf(byRule);
    }

    /** @param latestFirst of all rules */
    static Reviews of(List<ReviewLine> latestFirst) {
        return new Reviews(latestFirst.stream().collect(groupingBy(ReviewLine::rule)));
    }

    public List<ReviewLine> about(FindingReading finding) {
        return byRule.getOrDefault(finding.rule().id(), List.of());
    }

    /** What counts; absent where nobody has looked at the finding, or whoever had took it back. */
    public @Nullable ReviewLine latest(FindingReading finding) {
        return about(finding).stream()
                .findFirst()
                .filter(it -> it.state().isLookedAt())
                .orElse(null);
    }

    /** Whether the answers have changed since somebody looked at the finding. */
    public boolean isOlderThan(@Nullable Instant changed, FindingReading finding) {
        var latest = latest(finding);
        return changed != null && latest != null && latest.reviewedAt().isBefore(changed);
    }

    /**
     * How clinicians stand to the findings they have looked at, by rule.
     *
     * @param changed when the answers changed last
     */
    Map<String, Stance> stances(@Nullable Instant changed) {
        return byRule.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, it -> stance(it.getValue().getFirst(), changed)));
    }

    /** What was rejected stays so until somebody says otherwise; what was confirmed, while the answers are the same. */
    private static Stance stance(ReviewLine latest, @Nullable Instant changed) {
        return switch (latest.state()) {
            case REJECTED -> Stance.REJECTED;
            case TAKEN_BACK -> Stance.OPEN;
            case CONFIRMED, DONE ->
                changed != null && latest.reviewedAt().isBefore(changed) ? Stance.OPEN : Stance.CONFIRMED;
        };
    }

    public long lookedAt(Collection<FindingReading> findings) {
        return findings.stream().filter(it -> latest(it) != null).count();
    }
}
