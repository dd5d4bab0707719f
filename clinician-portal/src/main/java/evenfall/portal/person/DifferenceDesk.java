package evenfall.portal.person;

import evenfall.portal.casefile.CaseComparison;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.casefile.OpenCase;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.DifferenceReading;
import evenfall.portal.reading.TrendReading;
import evenfall.portal.security.Staff;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what has changed from one case of a person to the next. */
@Service
@Transactional
public class DifferenceDesk {

    private static final int MOST_IN_A_TREND = 12;

    private static final Comparator<OtherCase> EARLIEST_FIRST = Comparator.comparing(OtherCase::receivedAt)
            .thenComparing(it -> it.id().toString());

    private final MatchDesk matches;

    private final CaseRoom room;

    private final CaseComparison comparison;

    DifferenceDesk(MatchDesk matches, CaseRoom room, CaseComparison comparison) {
        this.matches = matches;
        this.room = room;
        this.comparison = comparison;
    }

    /** What has changed since the case before, for whoever has this one open already. */
    @Nullable
    Compared sinceTheLast(CaseKey key, CasePerson person, CaseReading here, Staff by) {
        var before = person.nearest();
        if (before == null) {
            return null;
        }
        var then = Optional.ofNullable(
                comparison.open(key, List.of(before.id()), by).get(before.id()));
        return new Compared(
                before,
                person.here(),
                then.flatMap(it -> DifferenceReading.between(it.reading(), here))
                        .orElse(null));
    }

    /**
     * A case beside another one, and the course over all of them.
     *
     * @param with the other one; the one before where nobody chose
     */
    DifferencePage page(CaseKey key, @Nullable UUID with, Staff by) {
        var person = matches.of(key);
        var details = room.details(key);
        var other = other(key, person, with);
        if (other.isEmpty()) {
            return new DifferencePage(details, person, null, List.of(), null);
        }
        var over = over(person, other.get());
        var open = comparison.open(key, over.stream().map(OtherCase::id).toList(), by);
        var readable = over.stream().filter(it -> open.containsKey(it.id())).toList();
        return new DifferencePage(
                details,
                person,
                compared(person.here(), other.get(), open),
                readable,
                readable.size() < 2 ? null : trend(readable, open));
    }

    private static Optional<OtherCase> other(CaseKey key, CasePerson person, @Nullable UUID with) {
        if (with == null) {
            return Optional.ofNullable(person.nearest())
                    .or(() -> person.others().stream().findFirst());
        }
        return Optional.of(person.others().stream()
                .filter(it -> it.id().equals(with))
                .findFirst()
                .orElseThrow(() -> new NoSuchCase(new CaseKey(key.clinicId(), with))));
    }

    /** The two that are compared, and as many of the others as there is room for, the latest of them. */
    private static List<OtherCase> over(CasePerson person, OtherCase other) {
        return Stream.concat(Stream.of(person.here(), other), person.others().stream())
                .distinct()
                .limit(MOST_IN_A_TREND)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private static Compared compared(OtherCase here, OtherCase other, Map<UUID, OpenCase> open) {
        boolean isEarlier = EARLIEST_FIRST.compare(other, here) < 0;
        var then = isEarlier ? other : here;
        var now = isEarlier ? here : other;
        return new Compared(
                then,
                now,
                reading(open, then)
                        .flatMap(before -> reading(open, now).flatMap(it -> DifferenceReading.between(before, it)))
                        .orElse(null));
    }

    private static Optional<CaseReading> reading(Map<UUID, OpenCase> open, OtherCase one) {
        return Optional.ofNullable(open.get(one.id())).map(OpenCase::reading);
    }

    private static TrendReading trend(List<OtherCase> over, Map<UUID, OpenCase> open) {
        return TrendReading.of(
                over.stream().flatMap(it -> reading(open, it).stream()).toList(),
                over.stream().map(OtherCase::receivedAt).toList());
    }
}
