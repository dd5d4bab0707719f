package evenfall.portal.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.portal.reading.LaterAnswers;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All that came to a case after its form: what the patient answered again, and what staff had measured. */
@Component
class LaterTelling {

    private static final Limit ALL = Limit.of(500);

    private final Amendments amendments;

    private final StaffResults results;

    LaterTelling(Amendments amendments, StaffResults results) {
        this.amendments = amendments;
        this.results = results;
    }

    /** The earliest first, without what was taken back. */
    List<LaterAnswers> since(CaseKey key) {
        return since(key, Set.of());
    }

    /** As it would be without one of the results. */
    List<LaterAnswers> sinceWithout(CaseKey key, UUID result) {
        return since(key, Set.of(result));
    }

    private List<LaterAnswers> since(CaseKey key, Set<UUID> without) {
        return Stream.concat(amendments.findEarliestFirst(key).stream(), counting(key, without))
                .sorted(Comparator.comparing(LaterAnswers::at))
                .toList();
    }

    private Stream<LaterAnswers> counting(CaseKey key, Set<UUID> without) {
        var added = results.findEarliestFirst(key, ALL);
        var takenBack = added.stream()
                .map(StaffResult::getTakesBack)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
        return added.stream()
                .filter(it -> !takenBack.contains(it.getKey().id()))
                .filter(it -> !without.contains(it.getKey().id()))
                .flatMap(it -> Optional.ofNullable(it.getAnswers()).stream()
                        .map(answers -> new LaterAnswers(
                                answers,
                                it.getAddedAt(),
                                it.getLevelBefore(),
                                it.getLevelAfter(),
                                it.getAddedByName())));
    }

    /** Every result that staff added, the latest first, those that were taken back as well. */
    List<ResultLine> results(CaseKey key) {
        var added = results.findEarliestFirst(key, ALL).reversed();
        return added.stream()
                .flatMap(it -> Optional.ofNullable(it.getAnswers()).stream()
                        .map(answers -> new ResultLine(
                                it.getKey().id(),
                                answers,
                                it.getAddedByName(),
                                it.getAddedAt(),
                                against(it, added)
                                        .map(StaffResult::getAddedByName)
                                        .orElse(null),
                                against(it, added).map(StaffResult::getAddedAt).orElse(null))))
                .toList();
    }

    private static Optional<StaffResult> against(StaffResult result, List<StaffResult> all) {
        return all.stream()
                .filter(it -> result.getKey().id().equals(it.getTakesBack()))
                .findFirst();
    }
}
