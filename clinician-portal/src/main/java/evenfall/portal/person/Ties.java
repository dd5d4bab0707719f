package evenfall.portal.person;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What counts of all that was judged about some cases. Cases that are tied, over however many others, are of one person;
 * what was judged about one of them holds for all. Undoing a tie leaves on either side what was there before.
 */
final class Ties {

    private final Map<Pair, PersonLink> latest;

    private Ties(Map<Pair, PersonLink> latest) {
        this.latest = Map.copyOf(latest);
    }

    /** Reads what was judged, in whatever order. */
    static Ties of(Collection<PersonLink> judged) {
        return new Ties(judged.stream()
                .collect(toMap(
                        PersonLink::pair,
                        Function.identity(),
                        BinaryOperator.maxBy((one, other) -> Integer.compare(one.version(), other.version())))));
    }

    Optional<PersonLink> about(Pair pair) {
        return Optional.ofNullable(latest.get(pair));
    }

    /** How often it was judged about a pair. */
    int version(Pair pair) {
        return about(pair).map(PersonLink::version).orElse(0);
    }

    /** What counts, and was not taken back, the latest first. */
    List<PersonLink> standing() {
        return latest.values().stream()
                .filter(it -> it.judgement() != Judgement.UNDONE)
                .sorted((one, other) -> other.judgedAt().compareTo(one.judgedAt()))
                .toList();
    }

    private Stream<Pair> all(Judgement judgement) {
        return latest.values().stream()
                .filter(it -> it.judgement() == judgement)
                .map(PersonLink::pair);
    }

    /** The case and every other that is tied to it. */
    Set<UUID> personOf(UUID id) {
        var person = new LinkedHashSet<UUID>();
        var next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            var one = next.pop();
            if (person.add(one)) {
                all(Judgement.SAME)
                        .filter(it -> it.has(one))
                        .map(it -> it.not(one))
                        .forEach(next::add);
            }
        }
        return person;
    }

    /** The cases of whom it was judged that they are of somebody else than these. */
    Set<UUID> apartFrom(Set<UUID> person) {
        return all(Judgement.DIFFERENT)
                .filter(it -> person.contains(it.one()) != person.contains(it.other()))
                .flatMap(Pair::both)
                .filter(it -> !person.contains(it))
                .collect(toUnmodifiableSet());
    }

    /** @throws JudgementRefused if it does not go together with what counts */
    void check(Pair pair, Judgement judgement) {
        boolean allowed = switch (judgement) {
            case SAME -> !isOnePerson(pair) && !areApart(pair);
            case DIFFERENT -> !isOnePerson(pair) && !isJudged(pair);
            case UNDONE -> isJudged(pair);
        };
        if (!allowed) {
            throw new JudgementRefused(judgement);
        }
    }

    private boolean isJudged(Pair pair) {
        return about(pair).filter(it -> it.judgement() != Judgement.UNDONE).isPresent();
    }

    private boolean isOnePerson(Pair pair) {
        return personOf(pair.one()).contains(pair.other());
    }

    private boolean areApart(Pair pair) {
        var others = personOf(pair.other());
        return apartFrom(personOf(pair.one())).stream().anyMatch(others::contains);
    }

    Ties with(PersonLink judged) {
        var more = new HashMap<>(latest);
        more.putAll(latest);
        more.put(judged.pair(), judged);
        return new Ties(more);
    }
}
