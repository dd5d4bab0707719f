package evenfall.portal.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.assessment.Level;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.Statements;
import evenfall.portal.TestClinic;
import evenfall.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@PortalTest
class WorklistQueryTests {

    static final UUID ME = UUID.randomUUID();

    static final String INDEX =
            "case_file_(place|of_owner|unassigned|in_language|of_protocol|closed|with_wish) on case_file";

    @Autowired
    Worklist worklist;

    @Autowired
    ListedCases listed;

    @Autowired
    CaseCounts counts;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void aPageTakesAsManyStatementsForManyCasesAsForOne() {
        cases.open(clinic, Map.of());
        int one = statements().size();
        for (int i = 0; i < 9; i++) {
            cases.open(clinic, Map.of("breath-chest", "yes"));
        }
        assertThat(statements()).hasSize(one).hasSize(5);
    }

    static Stream<Filter> everyCombination() {
        return Stream.of(Tab.values())
                .flatMap(tab -> Stream.of(Scope.values())
                        .flatMap(scope -> Stream.of(true, false)
                                .flatMap(owner -> Stream.of(Set.of(Level.URGENT), Set.<Level>of())
                                        .flatMap(levels -> Stream.of(true, false)
                                                .flatMap(overdue -> Stream.of("uk", "")
                                                        .flatMap(language -> Stream.of(SentForms.PROTOCOL.id(), "")
                                                                .map(protocol -> new Filter(
                                                                        tab,
                                                                        scope,
                                                                        owner ? ME : null,
                                                                        levels,
                                                                        overdue,
                                                                        orNull(language),
                                                                        orNull(protocol)))))))));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Every question that the page can ask, from its beginning, after a case and before one. */
    @Test
    void whateverIsAskedIsReadFromAnIndexInItsOrder() {
        var from = new Position(Long.MAX_VALUE / 2, UUID.randomUUID());
        try (var database = new Plans()) {
            everyCombination()
                    .forEach(filter -> Stream.of(Paging.BEGINNING, Paging.of(from, null), Paging.of(null, from))
                            .forEach(paging -> {
                                var select = Statements.allDuring(() -> {
                                    listed.page(clinic.id(), ME, filter, paging, Worklist.PAGE + 1, Instant.EPOCH);
                                    listed.end(clinic.id(), ME, filter, paging, Instant.EPOCH);
                                });
                                assertThat(select)
                                        .isNotEmpty()
                                        .allSatisfy(it -> assertThat(database.plan(it))
                                                .as("%s %s", filter, paging)
                                                .containsPattern("Index (Only )?Scan (Backward )?using " + INDEX)
                                                .doesNotContain("Seq Scan on case_file", "Bitmap")
                                                .doesNotContainPattern(
                                                        "-> +Sort +\\(cost[^\\n]*\\n +Sort Key: c(_\\d+)?\\.")
                                                .doesNotContainPattern("(?s)case_file_pkey.*case_file_pkey"));
                            }));
        }
    }

    @Test
    void countingReadsIndexesOnly() {
        try (var database = new Plans()) {
            for (var scope : Scope.values()) {
                var select = Statements.allDuring(() -> counts.of(clinic.id(), ME, scope, Instant.EPOCH));
                assertThat(database.plan(select.getFirst()))
                        .doesNotContain("Seq Scan on case_file", "Bitmap")
                        .contains("Limit");
            }
        }
    }

    private List<String> statements() {
        var choices = worklist.choices(clinic.id());
        return Statements.allDuring(
                () -> worklist.page(clinic.clinician(), Filter.of(Scope.CLINIC), Paging.BEGINNING, choices));
    }

    /** As PostgreSQL would do it in a large clinic: small tables are read whole, whatever indexes they have. */
    private static final class Plans implements AutoCloseable {

        private static final Pattern PARAMETER = Pattern.compile("\\?");

        private final SingleConnectionDataSource connection;

        private final JdbcTemplate jdbc;

        Plans() {
            var database = TestDatabase.settings();
            // only then does the driver leave the parameters alone
            connection = new SingleConnectionDataSource(
                    database.url() + "?preferQueryMode=simple",
                    database.admin(),
                    database.adminPassword().value(),
                    true);
            jdbc = new JdbcTemplate(connection);
            jdbc.execute("set enable_seqscan = off; set enable_bitmapscan = off");
        }

        String plan(String select) {
            var parameter = new AtomicInteger();
            var numbered = PARAMETER.matcher(select).replaceAll(_ -> "\\$" + parameter.incrementAndGet());
            return String.join("\n", jdbc.queryForList("explain (generic_plan) " + numbered, String.class));
        }

        @Override
        public void close() {
            connection.destroy();
        }
    }
}
