package evenfall.portal.referral;

import evenfall.portal.casefile.Stance;
import evenfall.portal.reading.AnswerReading;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.CriterionReading;
import evenfall.portal.reading.CriterionState;
import evenfall.portal.reading.FindingReading;
import evenfall.portal.reading.ValueReading;
import evenfall.privacy.Confidential;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Says in full sentences what the answers amount to, for the clinician to correct. */
record Summary(MessageSource messages, Locale locale) {

    /** @param stances how a clinician stands to a finding; what was rejected is not spoken of */
    String of(CaseReading reading, Function<FindingReading, Stance> stances) {
        var paragraphs = Stream.of(
                        text("summary.pattern", known(reading.pattern())),
                        criteria(reading, CriterionState.MET),
                        criteria(reading, CriterionState.NOT_MET),
                        criteria(reading, CriterionState.UNCLEAR),
                        text(
                                "summary.severity",
                                known(reading.severity()),
                                reading.protocol().profile().note()),
                        findings("summary.findings", reading.findings(), stances, Stance.CONFIRMED),
                        findings("summary.findings-open", reading.findings(), stances, Stance.OPEN),
                        findings("summary.look-alikes", reading.lookAlikes(), stances, Stance.CONFIRMED),
                        findings("summary.look-alikes-open", reading.lookAlikes(), stances, Stance.OPEN),
                        flags("summary.flags-yes", reading.redFlags().yes()),
                        flags("summary.flags-unknown", reading.redFlags().unknown()),
                        flags("summary.flags-no", reading.redFlags().no()))
                .toList();
        return fitting(paragraphs, Confidential.MAX_LENGTH, text("summary.rest"));
    }

    private String criteria(CaseReading reading, CriterionState state) {
        return list(
                "summary.criteria." + state,
                reading.criteria().stream()
                        .filter(it -> it.state() == state)
                        .map(CriterionReading::criterion)
                        .map(it -> "%s (%s)".formatted(it.title(), it.id()))
                        .toList());
    }

    private String findings(
            String code, List<FindingReading> findings, Function<FindingReading, Stance> stances, Stance wanted) {
        return list(
                code,
                findings.stream()
                        .filter(it -> stances.apply(it) == wanted)
                        .map(FindingReading::rule)
                        .map(it -> "%s (%s)".formatted(it.finding(), it.id()))
                        .toList());
    }

    private String flags(String code, List<AnswerReading> flags) {
        return list(code, flags.stream().map(AnswerReading::question).toList());
    }

    private String list(String code, List<String> parts) {
        return parts.isEmpty() ? text(code + ".none") : text(code, String.join("; ", parts));
    }

    private String known(ValueReading value) {
        return Objects.requireNonNullElseGet(value.is(), () -> text("letter.not-known"));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    /**
     * As many paragraphs as a field takes. What is left out stands in the tables of the letter all the same.
     *
     * @param rest what is said when something is left out
     */
    static String fitting(List<String> paragraphs, int room, String rest) {
        var whole = String.join("\n", paragraphs);
        if (whole.length() <= room) {
            return whole;
        }
        var fitting = new StringBuilder();
        for (var paragraph : paragraphs) {
            if (fitting.length() + paragraph.length() + 1 + rest.length() <= room) {
                fitting.append(paragraph).append('\n');
            }
        }
        return fitting.append(rest).toString();
    }
}
