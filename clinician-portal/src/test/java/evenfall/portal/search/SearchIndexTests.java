package evenfall.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SearchIndexTests {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    SearchIndex index;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void whoeverIsAdmittedIsFoundByAnythingThatIsKnownOfThem() {
        var key = cases.open(clinic, "Jana Nováková", MONDAY, Map.of());
        assertThat(Stream.of(
                        Term.name("nováková"),
                        Term.name("NOVAKOVA Jana"),
                        Set.of(Term.born(LocalDate.of(1970, 5, 3))),
                        Term.phone("601000000").stream().collect(Collectors.toSet()),
                        Term.email("Jana@patients.example").stream().collect(Collectors.toSet())))
                .allSatisfy(terms -> assertThat(find(terms)).containsExactly(key.id()));
    }

    @Test
    void everyTermHasToBelongToTheCase() {
        var jana = cases.open(clinic, "Jana Nováková", MONDAY, Map.of());
        var eva = cases.open(clinic, "Eva Nováková", MONDAY.plusSeconds(60), Map.of());
        assertThat(find(Term.name("Nováková"))).containsExactly(eva.id(), jana.id());
        assertThat(find(Term.name("Jana Nováková"))).containsExactly(jana.id());
        assertThat(find(Term.name("Jana Nová"))).isEmpty();
        assertThat(find(List.of())).isEmpty();
    }

    @Test
    void anotherClinicFindsNothing() {
        cases.open(clinic, "Jana Nováková", MONDAY, Map.of());
        assertThat(index.withAll(TestClinic.open().id(), Term.name("Jana"), 10)).isEmpty();
    }

    @Test
    void theDatabaseNamesNobody() {
        cases.open(clinic, "Jana Nováková", MONDAY, Map.of());
        assertThat(clinic.rows("select encode(hash, 'escape') from clinic.search_key where clinic_id = ?"))
                .hasSize(5)
                .noneMatch(it -> it.contains("jana") || it.contains("601"));
    }

    private List<UUID> find(Collection<Term> terms) {
        return index.withAll(clinic.id(), terms, 10).stream().map(FoundCase::id).toList();
    }
}
