package evenfall.portal.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.referral.ReferralState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** The tables that people read are those by which the code goes. */
class StatusTableTests {

    static final List<TaskStatus> STATUSES =
            Stream.of(TaskStatus.values()).filter(it -> it != TaskStatus.NULL).toList();

    @Test
    void everyStateOfOursIsSaidAsTheDocumentSays() throws IOException {
        var rows = Stream.of(ReferralState.values())
                .map(state -> TaskState.of(state)
                        .map(it -> "| %s | %s |%s |"
                                .formatted(
                                        state,
                                        it.status().toCode(),
                                        it.business() == null
                                                ? ""
                                                : " " + it.business().code()))
                        .orElse("| %s | | |".formatted(state)))
                .toList();
        assertThat(rows).isEqualTo(table("| referral |"));
    }

    @Test
    void everyPairOfStatesIsReadAsTheDocumentSays() throws IOException {
        var rows = STATUSES.stream().map(StatusTableTests::row).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(table("| status |"));
    }

    private static String row(TaskStatus status) {
        var cells = new ArrayList<String>();
        cells.add(cell(News.of(status, null)));
        Arrays.stream(BusinessStatus.values())
                .map(it -> cell(News.of(status, it)))
                .forEach(cells::add);
        return "| %s | %s |".formatted(status.toCode(), String.join(" | ", cells));
    }

    private static String cell(News news) {
        return switch (news) {
            case CONTRADICTION -> "!";
            case UNKNOWN -> "?";
            default -> news.name();
        };
    }

    @Test
    void statusThatIsNoneMeansNothing() {
        assertThat(News.of(null, BusinessStatus.COMPLETED)).isEqualTo(News.UNKNOWN);
        assertThat(News.of(TaskStatus.NULL, null)).isEqualTo(News.UNKNOWN);
    }

    @Test
    void codesOfOthersAreNotTheGuides() {
        assertThat(BusinessStatus.in(new CodeableConcept().addCoding(new Coding("urn:other", "7.0", null))))
                .isEmpty();
        assertThat(BusinessStatus.in(new CodeableConcept().addCoding(new Coding(BusinessStatus.SYSTEM, "5.4", null))))
                .isEmpty();
        assertThat(BusinessStatus.in(BusinessStatus.SCHEDULED.concept())).contains(BusinessStatus.SCHEDULED);
    }

    private static List<String> table(String heading) throws IOException {
        var lines = Files.readAllLines(Path.of("../docs/exchange.md"));
        int first = lines.stream().map(it -> it.startsWith(heading)).toList().indexOf(true) + 2;
        return lines.stream().skip(first).takeWhile(it -> it.startsWith("|")).toList();
    }
}
