package evenfall.assessment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a patient is told about their answers (clinical brief, section 5, presentation).
 *
 * @param pressing advice that cannot wait: that of every emergency and nothing else, or else that of everything urgent
 * @param first the other advice, at most {@value #MOST}
 * @param rest the advice that did not fit
 * @param selfCare whether anything may be said about what to try at home; not before a clinician has looked at whatever
 *     is pressing
 */
public record PatientAdvice(List<Rule> pressing, List<Rule> first, List<Rule> rest, boolean selfCare) {

    static final int MOST = 6;

    public PatientAdvice {
        pressing = List.copyOf(pressing);
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }

    public static PatientAdvice of(Assessment assessment) {
        boolean emergency = assessment.level() == Level.EMERGENCY;
        var pressing = saying(assessment)
                .filter(it ->
                        emergency ? it.level() == Level.EMERGENCY : it.level().interrupts())
                .toList();
        var others = emergency
                ? List.<Rule>of()
                : saying(assessment).filter(it -> !it.level().interrupts()).toList();
        return new PatientAdvice(
                pressing,
                others.stream().limit(MOST).toList(),
                others.stream().skip(MOST).toList(),
                !assessment.level().interrupts());
    }

    private static Stream<Rule> saying(Assessment assessment) {
        return assessment.findings().stream().map(Finding::rule).filter(it -> Objects.nonNull(it.patient()));
    }
}
