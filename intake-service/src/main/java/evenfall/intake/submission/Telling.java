package evenfall.intake.submission;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.PatientAdvice;
import evenfall.assessment.Rule;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.draft.Told;
import evenfall.protocol.Card;
import java.util.List;
import java.util.function.Predicate;

/** Puts into the patient's words what follows from their answers (clinical brief, section 5, presentation). */
record Telling(Clinic clinic, Assessment assessment) {

    Told told() {
        var advice = PatientAdvice.of(assessment);
        var first = texts(advice.first());
        return new Told(
                texts(advice.pressing()),
                first,
                texts(advice.rest()).stream()
                        .filter(Predicate.not(first::contains))
                        .toList(),
                advice.selfCare() ? tips() : List.of());
    }

    private List<String> texts(List<Rule> rules) {
        return rules.stream().map(clinic::advice).distinct().toList();
    }

    /** Only about what the patient tried, and nothing that a finding speaks against. */
    private List<Told.Tip> tips() {
        var forbidden = assessment.findings().stream()
                .flatMap(it -> it.rule().forbids().stream())
                .collect(toUnmodifiableSet());
        var words = clinic.translation();
        return clinic.protocol().handbook().cards().stream()
                .filter(it -> !forbidden.contains(it.id()) && wasTried(it))
                .map(it -> new Told.Tip(words.title(it), words.line(it), it.grade(), words.notForYouIf(it)))
                .toList();
    }

    private boolean wasTried(Card card) {
        return card.options().stream().map(it -> it.split("\\.", 2)).anyMatch(it -> isChosen(it[0], it[1]));
    }

    private boolean isChosen(String question, String option) {
        return assessment
                .answers()
                .to(new QuestionId(question))
                .filter(it -> it instanceof Answer.Choices(var codes) && codes.contains(option))
                .isPresent();
    }
}
