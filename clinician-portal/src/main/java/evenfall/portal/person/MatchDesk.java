package evenfall.portal.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.search.FoundCase;
import evenfall.portal.search.SearchIndex;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which cases look as if they were of one person, and keeps what staff judge about it. Nothing is ever joined by
 * itself: a case stays as it is, whatever is judged, and every judgement can be undone.
 */
@Service
@Transactional
public class MatchDesk {

    /** Nobody comes back more often than that; where more look alike, the latest are offered. */
    private static final int MOST_ALIKE = 40;

    private static final int MOST_OFFERED = 5;

    /** More cases of one person are a mistake that the next one would only make worse. */
    static final int MOST_OF_ONE_PERSON = 50;

    private static final Limit MEMBERS = Limit.of(MOST_OF_ONE_PERSON * MOST_ALIKE);

    private static final Limit JUDGEMENTS = Limit.of(2000);

    private final PersonCases cases;

    private final Persons persons;

    private final PersonLinks links;

    private final SearchIndex search;

    private final AuditTrail trail;

    private final JdbcClient jdbc;

    private final Clock clock;

    MatchDesk(
            PersonCases cases,
            Persons persons,
            PersonLinks links,
            SearchIndex search,
            AuditTrail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.persons = persons;
        this.links = links;
        this.search = search;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For the page on which somebody compares: who looked is recorded. */
    CasePerson view(CaseKey key, Staff by) {
        return shown(key, of(key), by);
    }

    /** For the page of a case: recorded only where somebody else is shown there. */
    CasePerson beside(CaseKey key, Staff by) {
        var person = of(key);
        return person.matches().isEmpty() ? person : shown(key, person, by);
    }

    private CasePerson shown(CaseKey key, CasePerson person, Staff by) {
        var others = person.matches().stream().map(it -> it.other().id()).toList();
        record(key, by, "person-viewed", Map.of("beside", others));
        return person;
    }

    /** Whom a case is of, and of whom it may be. Whoever shows it to a person records that. */
    @Transactional(readOnly = true)
    public CasePerson of(CaseKey key) {
        var here = cases.get(key);
        var members = membersOf(key.clinicId(), List.of(here));
        var judged = links.findAbout(key.clinicId(), ids(members), JUDGEMENTS);
        return new CasePerson(
                here.seen(),
                here.personVersion(),
                latestFirst(members, it -> !it.id().equals(key.id())),
                matches(here, members, Ties.of(judged)),
                judged(key.clinicId(), members, Ties.of(judged)));
    }

    /** The person's cases, this one among them, the earliest first. */
    private List<PersonCase> membersOf(UUID clinic, Collection<PersonCase> some) {
        var known = personIds(some);
        return known.isEmpty() ? List.copyOf(some) : cases.findOf(clinic, known, ids(some), MEMBERS);
    }

    private List<Match> matches(PersonCase here, List<PersonCase> members, Ties ties) {
        var clinic = here.key().clinicId();
        var own = ids(members);
        var alike = search.alike(clinic, here.patient(), MOST_ALIKE + own.size()).stream()
                .map(FoundCase::id)
                .filter(it -> !own.contains(it))
                .limit(MOST_ALIKE)
                .toList();
        if (alike.isEmpty()) {
            return List.of();
        }
        var found = cases.findOf(clinic, Set.of(), alike, Limit.of(MOST_ALIKE));
        var apart = ties.apartFrom(own);
        return membersOf(clinic, found).stream()
                .collect(groupingBy(PersonCase::personOrCase, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .filter(person -> person.stream().noneMatch(it -> apart.contains(it.id())))
                .flatMap(person -> match(here, person, alike).stream())
                .sorted(Comparator.comparing((Match it) -> it.other().receivedAt())
                        .reversed())
                .limit(MOST_OFFERED)
                .toList();
    }

    /** The person is compared by the latest of their cases that looks alike; none if that was unlinked just now. */
    private static Optional<Match> match(PersonCase here, List<PersonCase> person, Collection<UUID> alike) {
        return person.reversed().stream()
                .filter(it -> alike.contains(it.id()))
                .findFirst()
                .map(other -> new Match(
                        other.seen(),
                        other.personVersion(),
                        latestFirst(person, _ -> true),
                        IdentityLine.between(here.patient(), other.patient())));
    }

    private List<JudgedPair> judged(UUID clinic, List<PersonCase> members, Ties ties) {
        var own = ids(members);
        var standing = ties.standing();
        var beyond = standing.stream()
                .map(PersonLink::pair)
                .flatMap(Pair::both)
                .filter(it -> !own.contains(it))
                .collect(toUnmodifiableSet());
        var others = beyond.isEmpty() ? List.<PersonCase>of() : cases.findOf(clinic, Set.of(), beyond, MEMBERS);
        var known = Stream.concat(members.stream(), others.stream())
                .collect(toMap(PersonCase::id, Function.identity(), (one, _) -> one));
        return standing.stream().map(it -> judged(it, own, known)).toList();
    }

    private static JudgedPair judged(PersonLink link, Set<UUID> own, Map<UUID, PersonCase> known) {
        var first = own.contains(link.pair().one())
                ? link.pair().one()
                : link.pair().other();
        var one = Objects.requireNonNull(known.get(first));
        var other = Objects.requireNonNull(known.get(link.pair().not(first)));
        return new JudgedPair(
                link.judgement(),
                one.seen(),
                one.personVersion(),
                other.seen(),
                other.personVersion(),
                link.judgedByName(),
                link.judgedAt());
    }

    /** Keeps what somebody judged about two cases, if about both everything is still as it was shown. */
    void judge(CaseKey key, int seenVersion, UUID otherId, int otherVersion, Judgement judgement, Staff by) {
        aloneIn(key.clinicId());
        var one = seen(key, seenVersion);
        var other = seen(new CaseKey(key.clinicId(), otherId), otherVersion);
        if (one.id().equals(other.id())) {
            throw new JudgementRefused(judgement);
        }
        var pair = new Pair(one.id(), other.id());
        var members = membersOf(key.clinicId(), List.of(one, other));
        var ties = Ties.of(links.findAbout(key.clinicId(), ids(members), JUDGEMENTS));
        ties.check(pair, judgement);
        if (judgement == Judgement.SAME && members.size() > MOST_OF_ONE_PERSON) {
            throw new JudgementRefused(judgement);
        }
        var link = links.save(
                new PersonLink(key.clinicId(), pair, ties.version(pair) + 1, judgement, by, clock.instant()));
        settle(key.clinicId(), members, ties.with(link));
        record(key, by, judgement.action(), Map.of("other", other.id()));
        record(other.key(), by, judgement.action(), Map.of("other", one.id()));
    }

    /**
     * People are judged about seldom and by hand, so one at a time in a clinic is enough; and what is judged about one
     * case concerns all that are tied to it.
     */
    private void aloneIn(UUID clinic) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('persons of ' || :clinic, 0))")
                .param("clinic", clinic.toString())
                .query((_, _) -> true)
                .single();
    }

    private PersonCase seen(CaseKey key, int version) {
        var file = cases.get(key);
        if (file.personVersion() != version) {
            throw new JudgedMeanwhile(key);
        }
        return file;
    }

    /** Whoever has most cases of a person goes on being that person; a case on its own is of nobody known. */
    private void settle(UUID clinic, List<PersonCase> members, Ties ties) {
        var byId = members.stream().collect(toMap(PersonCase::id, Function.identity()));
        var taken = new HashSet<UUID>();
        members.stream()
                .map(it -> ties.personOf(it.id()))
                .distinct()
                .sorted(Comparator.<Set<UUID>>comparingInt(Set::size).reversed())
                .forEach(together -> {
                    var cases = together.stream()
                            .map(byId::get)
                            .map(Objects::requireNonNull)
                            .toList();
                    var person = cases.size() == 1 ? null : person(clinic, cases, taken);
                    cases.forEach(it -> it.belongTo(person));
                });
    }

    private UUID person(UUID clinic, List<PersonCase> together, Set<UUID> taken) {
        var known = together.stream()
                .flatMap(it -> Optional.ofNullable(it.personId()).stream())
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseGet(() -> someoneNew(clinic));
        taken.add(known);
        return known;
    }

    private UUID someoneNew(UUID clinic) {
        var key = new PersonKey(clinic, UUID.randomUUID());
        persons.save(new Person(key, clock.instant()));
        return key.id();
    }

    private static List<OtherCase> latestFirst(List<PersonCase> earliestFirst, Predicate<PersonCase> which) {
        return earliestFirst.reversed().stream()
                .filter(which)
                .map(PersonCase::seen)
                .toList();
    }

    private static Set<UUID> ids(Collection<PersonCase> some) {
        return some.stream().map(PersonCase::id).collect(toUnmodifiableSet());
    }

    private static Set<UUID> personIds(Collection<PersonCase> some) {
        return some.stream()
                .flatMap(it -> Optional.ofNullable(it.personId()).stream())
                .collect(toUnmodifiableSet());
    }

    private void record(CaseKey key, Staff by, String action, Map<String, ?> detail) {
        trail.append(key.clinicId(), by.actor(), action, new Subject("case", key.id()), detail);
    }
}
