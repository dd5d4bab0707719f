package evenfall.vignette;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Fact;
import evenfall.assessment.Outcome;
import evenfall.assessment.Verdict;
import evenfall.form.PageReading;
import evenfall.protocol.Protocol;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Judges a file of invented patients against a protocol. Answers are read as if a patient had posted them, so the form's
 * own strictness is judged as well. Whatever a clinic can switch on is on.
 */
public final class Vignettes {

    private final Protocol protocol;

    private final LocalDate on;

    /** @param on the day on which the patients fill in the form */
    public Vignettes(Protocol protocol, LocalDate on) {
        this.protocol = protocol.with(protocol.demands());
        this.on = on;
    }

    /**
     * Judges every vignette and boundary check of a file, in its order.
     *
     * @throws VignetteFileException if it is no such file
     */
    public List<Judgement> judge(Path file) {
        var content = VignetteFile.read(file);
        return Stream.concat(
                        content.vignettes().stream().map(this::judge),
                        content.boundaryChecks().stream().map(this::judge))
                .toList();
    }

    private Judgement judge(VignetteFile.Vignette vignette) {
        var patient = new Patient(vignette.answers());
        var differences = new ArrayList<>(patient.refused());
        differences.addAll(patient.expecting(vignette.findings(), patient.unexpected(vignette.findings())));
        vignette.nearMisses().stream()
                .filter(vignette.findings()::contains)
                .forEach(it -> differences.add("%s is written down as a finding and as a near miss".formatted(it)));
        vignette.nearMisses().stream()
                .filter(it -> !isRule(it))
                .map(Vignettes::noRule)
                .forEach(differences::add);
        vignette.states()
                .forEach((name, expected) -> patient.state(name, expected).forEach(differences::add));
        return new Judgement(vignette.id(), vignette.title(), differences);
    }

    private Judgement judge(VignetteFile.BoundaryCheck check) {
        var patient = new Patient(check.answers());
        var differences = new ArrayList<>(patient.refused());
        var wrong =
                check.mustNotFire().stream().filter(patient.found()::contains).toList();
        differences.addAll(patient.expecting(check.mustFire(), wrong));
        check.mustNotFire().stream()
                .filter(it -> !isRule(it))
                .map(Vignettes::noRule)
                .forEach(differences::add);
        return new Judgement(check.id(), check.title(), differences);
    }

    private boolean isRule(String id) {
        return protocol.rules().rules().containsKey(id);
    }

    private static String noRule(String id) {
        return "the protocol has no rule %s".formatted(id);
    }

    private final class Patient {

        private final Map<String, List<String>> posted;

        private final PageReading reading;

        private final Assessment assessment;

        Patient(Map<String, List<String>> posted) {
            this.posted = posted;
            this.reading = PageReading.of(protocol.form().questions().toList(), posted);
            this.assessment = protocol.assess(reading.appliedTo(Answers.NONE), on);
        }

        Set<String> found() {
            return assessment.findings().stream().map(it -> it.rule().id()).collect(toCollection(TreeSet::new));
        }

        List<String> unexpected(Set<String> expected) {
            return found().stream().filter(it -> !expected.contains(it)).toList();
        }

        /** Answers that no patient could have given. A question that must be answered may stay empty here. */
        List<String> refused() {
            var unknown = posted.keySet().stream()
                    .filter(it -> !isQuestion(it) && protocol.form().page(it).isEmpty())
                    .map("the form has no question %s"::formatted);
            var refused = reading.problems().keySet().stream()
                    .filter(it -> !posted.getOrDefault(it.value(), List.of()).isEmpty())
                    .map(it -> "%s cannot be answered with %s".formatted(it, posted.get(it.value())));
            return Stream.concat(unknown, refused).toList();
        }

        private boolean isQuestion(String id) {
            return protocol.form().questions().anyMatch(it -> it.id().value().equals(id));
        }

        List<String> expecting(Collection<String> expected, Collection<String> wrong) {
            var missing = expected.stream()
                    .filter(it -> !found().contains(it))
                    .map(it -> isRule(it) ? "%s is missing: %s".formatted(it, cause(it)) : noRule(it));
            return Stream.concat(missing, wrong.stream().map(it -> "%s is found: %s".formatted(it, cause(it))))
                    .toList();
        }

        List<String> state(String name, String expected) {
            var fact = assessment.derived().get("d-" + name);
            if (fact == null) {
                return List.of("the protocol derives no d-%s".formatted(name));
            }
            var is = said(fact);
            return is.equals(expected)
                    ? List.of()
                    : List.of("d-%s is %s and should be %s: it rests on %s"
                            .formatted(name, is, expected, answers(fact.because())));
        }

        private String cause(String rule) {
            var outcome = protocol.rules().outcome(rule, assessment.answers());
            return "it is %s by %s".formatted(verdict(outcome), answers(outcome.because()));
        }

        private static String verdict(Outcome outcome) {
            return switch (outcome.verdict()) {
                case TRUE -> "true";
                case FALSE -> "false";
                case UNKNOWN -> "unknown";
            };
        }

        private String answers(Set<QuestionId> questions) {
            return questions.stream()
                    .sorted()
                    .map(it -> "%s = %s".formatted(it, answer(it)))
                    .collect(joining(", "));
        }

        private String answer(QuestionId question) {
            return assessment
                    .answers()
                    .to(question)
                    .map(it -> it instanceof Answer.NotAsked
                            ? "(does not apply)"
                            : String.join(", ", posted.getOrDefault(question.value(), List.of())))
                    .orElse("(empty)");
        }
    }

    /** A derived value as a vignette writes it. */
    private static String said(Fact fact) {
        return switch (fact.value()) {
            case Fact.Value.Code(var code) -> code;
            case Fact.Value.Codes(var codes) -> String.join(", ", codes);
            case Fact.Value.Quantity(var number) -> number.toPlainString();
            case Fact.Value.Truth(var verdict) ->
                verdict == Verdict.UNKNOWN ? "unknown" : String.valueOf(verdict == Verdict.TRUE);
            case Fact.Value.Unknown _ -> "unknown";
            case Fact.Value.NotAsked _ -> "not-applicable";
            case Fact.Value.Text _ -> "";
        };
    }
}
