package evenfall.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00A0=cmd|'/C calc'!A0",
                "\uFF1D1+1",
                "\uFF20SUM"
            })
    void nothingIsCalculated(String text) {
        assertThat(Csv.cell(text).replaceFirst("^\"", "")).startsWith("'" + text.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Emergency", "12", "4.5", "–", "under 5", "", "a = b", "Jan 2026"})
    void whatIsHarmlessStaysAsItIs(String text) {
        assertThat(Csv.cell(text)).isEqualTo(text);
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertThat(Csv.cell("a, \"b\"; c")).isEqualTo("\"a, \"\"b\"\"; c\"");
        assertThat(Csv.cell("=\"a\"")).isEqualTo("\"'=\"\"a\"\"\"");
    }

    @Test
    void fileSaysThatItIsUtf8AndEndsItsLinesAsTheStandardWants() {
        var sheet = new Sheet(List.of("Level", "Cases"), List.of(List.of("Říjen", "12")));
        assertThat(new String(Csv.of(sheet), StandardCharsets.UTF_8)).isEqualTo("\uFEFFLevel,Cases\r\nŘíjen,12\r\n");
    }
}
