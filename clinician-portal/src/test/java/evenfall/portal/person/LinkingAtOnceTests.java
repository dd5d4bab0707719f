package evenfall.portal.person;

import static evenfall.portal.person.Submitted.IN_MAY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever two people do at once, one of them comes second and knows, and what is kept fits together. */
@PortalTest
class LinkingAtOnceTests {

    private static final int CASES = 5;

    private static final int ACTS = 40;

    @Autowired
    OpenedCases cases;

    @Autowired
    MatchDesk desk;

    TestClinic clinic = TestClinic.open();

    @Test
    void ofTwoPeopleWhoJudgeTheSamePairAtOnceOneIsTold() throws Exception {
        var submitted = new Submitted(clinic, cases);
        for (int round = 0; round < 10; round++) {
            var one = submitted.byJana(IN_MAY.plusSeconds(2L * round));
            var other = submitted.byJana(IN_MAY.plusSeconds(2L * round + 1));
            var judgements = List.of(Judgement.SAME, Judgement.DIFFERENT);
            var together = new CyclicBarrier(2);
            var kept = atOnce(IntStream.range(0, 2)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        together.await();
                        return judge(
                                one,
                                0,
                                other,
                                0,
                                judgements.get(i),
                                i == 0 ? clinic.clinician() : clinic.coordinator());
                    })
                    .toList());
            assertThat(kept).containsExactlyInAnyOrder(0, 1);
        }
    }

    @Test
    void twoPeopleWhoLinkAndUnlinkAtOnceLeaveWholePersonsBehind() throws Exception {
        var submitted = new Submitted(clinic, cases);
        var all = IntStream.range(0, CASES)
                .mapToObj(it -> submitted.byJana(IN_MAY.plusSeconds(it)))
                .toList();
        var people = List.of(clinic.clinician(), clinic.coordinator(), clinic.another(Role.CLINICIAN));
        var kept = atOnce(people.stream()
                .<Callable<Integer>>map(it -> () -> judgeAtRandom(all, it, new Random(people.indexOf(it))))
                .toList());
        assertThat(kept.stream().mapToInt(it -> it).sum())
                .as("everything that somebody was told is kept, is")
                .isEqualTo(Integer.parseInt(
                        clinic.rows("select count(*)::text from clinic.person_link where clinic_id = ?")
                                .getFirst()))
                .isPositive();
        assertThat(clinic.rows("""
                        select case_id || ' ' || other_id from clinic.person_link where clinic_id = ?
                        group by case_id, other_id having max(version) <> count(*)
                        """)).as("no judgement is missing or twice").isEmpty();
        assertThat(clinic.trail().stream().filter(it -> it.startsWith("person")))
                .as("each is recorded for both cases")
                .hasSize(2 * kept.stream().mapToInt(it -> it).sum());
        assertThat(byPerson()).as("persons are what the links make of them").isEqualTo(byLinks(all));
    }

    private int judgeAtRandom(List<CaseKey> all, Staff by, Random random) {
        var judgements = List.of(Judgement.values());
        int kept = 0;
        for (int i = 0; i < ACTS; i++) {
            var pair = new ArrayList<>(all);
            Collections.shuffle(pair, random);
            var one = pair.get(0);
            var other = pair.get(1);
            var judgement = judgements.get(random.nextInt(judgements.size()));
            kept += judge(one, desk.of(one).version(), other, desk.of(other).version(), judgement, by);
        }
        return kept;
    }

    /** 1 if it was kept, and 0 if whoever judged was told that it was not. */
    private int judge(CaseKey one, int version, CaseKey other, int otherVersion, Judgement judgement, Staff by) {
        try {
            desk.judge(one, version, other.id(), otherVersion, judgement, by);
            return 1;
        } catch (JudgedMeanwhile | JudgementRefused told) {
            return 0;
        }
    }

    private Set<Set<String>> byPerson() {
        return clinic.rows("""
                        select coalesce(person_id, id) || ' ' || id from clinic.case_file where clinic_id = ?
                        """).stream()
                .map(it -> it.split(" ", 2))
                .collect(groupingBy(it -> it[0], mapping(it -> it[1], toSet())))
                .values()
                .stream()
                .collect(toSet());
    }

    /** Worked out from nothing but the latest judgement about each pair. */
    private Set<Set<String>> byLinks(List<CaseKey> all) {
        var persons = all.stream().map(it -> Set.of(it.id().toString())).collect(toSet());
        clinic.rows("""
                        select case_id || ' ' || other_id from (
                            select distinct on (case_id, other_id) * from clinic.person_link
                            where clinic_id = ? order by case_id, other_id, version desc) latest
                        where judgement = 'SAME'
                        """).stream().map(it -> Set.of(it.split(" ", 2))).forEach(pair -> {
            var tied = persons.stream()
                    .filter(it -> !Collections.disjoint(it, pair))
                    .toList();
            persons.removeAll(tied);
            persons.add(tied.stream().flatMap(Set::stream).collect(toSet()));
        });
        return persons;
    }

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        try (var people = Executors.newFixedThreadPool(acts.size())) {
            var kept = new ArrayList<Integer>();
            for (var one : people.invokeAll(acts)) {
                kept.add(one.get());
            }
            return kept;
        }
    }
}
