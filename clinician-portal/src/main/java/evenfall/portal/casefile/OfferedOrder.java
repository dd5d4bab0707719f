package evenfall.portal.casefile;

import evenfall.answer.QuestionId;
import evenfall.portal.reading.Age;
import evenfall.portal.reading.AnswerReading;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.FindingReading;
import evenfall.privacy.Confidential;
import evenfall.protocol.Validity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * A test that a finding rests on and of which there is no value that counts.
 *
 * @param whatFor the finding, and the rule it comes from
 */
record OfferedOrder(QuestionId id, String what, String whatFor) {

    /** What the protocol itself names; each test once, for the most pressing finding that wants it. */
    static List<OfferedOrder> in(CaseReading reading) {
        var measured = reading.protocol().validities().stream()
                .map(Validity::questions)
                .flatMap(Set::stream)
                .collect(toUnmodifiableSet());
        var offered = Stream.concat(reading.findings().stream(), reading.lookAlikes().stream())
                .flatMap(finding -> finding.because().stream()
                        .filter(it -> measured.contains(it.id()) && !counts(it))
                        .map(it -> of(it, finding)))
                .toList();
        return offered.stream()
                .filter(it -> offered.stream()
                        .filter(other -> other.id.equals(it.id))
                        .findFirst()
                        .filter(it::equals)
                        .isPresent())
                .toList();
    }

    private static boolean counts(AnswerReading answer) {
        return answer.kind().isKnown() && (answer.age() == null || answer.age().counts());
    }

    private static OfferedOrder of(AnswerReading answer, FindingReading finding) {
        return new OfferedOrder(
                answer.id(),
                answer.question(),
                "%s (%s)".formatted(finding.rule().finding(), finding.rule().id()));
    }

    Order taken() {
        return new Order(new Confidential(what), new Confidential(whatFor));
    }
}
