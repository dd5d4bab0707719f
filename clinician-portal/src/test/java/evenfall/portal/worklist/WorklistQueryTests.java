package evenfall.portal.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.Statements;
import evenfall.portal.TestClinic;
import evenfall.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@PortalTest
class WorklistQueryTests {

    @Autowired
    Worklist worklist;

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
        assertThat(statements()).hasSize(one).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsReadFromAnIndexInItsOrder(Shown shown) {
        var select = Statements.during(() -> worklist.page(clinic.id(), shown, Position.BEGINNING)).stream()
                .filter(it -> it.contains("order by") && !it.contains("group by"))
                .findFirst()
                .orElseThrow();
        assertThat(plan(select)).contains("Index Scan using case_file_").doesNotContain("Sort", "Seq Scan");
    }

    private List<String> statements() {
        return Statements.during(() -> worklist.page(clinic.id(), Shown.WAITING, Position.BEGINNING));
    }

    /** As PostgreSQL would do it in a large clinic: small tables are read whole, whatever indexes they have. */
    private static String plan(String select) {
        var parameter = new AtomicInteger();
        var numbered = Pattern.compile("\\?").matcher(select).replaceAll(_ -> "\\$" + parameter.incrementAndGet());
        var database = TestDatabase.settings();
        // only then does the driver leave the parameters alone
        var connection = new SingleConnectionDataSource(
                database.url() + "?preferQueryMode=simple",
                database.admin(),
                database.adminPassword().value(),
                true);
        try (connection) {
            var jdbc = new JdbcTemplate(connection);
            jdbc.execute("set enable_seqscan = off; set enable_bitmapscan = off");
            return String.join("\n", jdbc.queryForList("explain (generic_plan) " + numbered, String.class));
        }
    }
}
