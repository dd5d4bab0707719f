package evenfall.portal.rulebook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import evenfall.assessment.Contradiction;
import evenfall.assessment.Criterion;
import evenfall.assessment.Derivation;
import evenfall.assessment.DerivedValue;
import evenfall.assessment.Fact.Value;
import evenfall.assessment.Rule;
import evenfall.assessment.Subject;
import evenfall.protocol.Protocol;
import evenfall.protocol.Validity;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What follows from answers. */
record RuleChapters(Protocol protocol, Words words) {

    Stream<Chapter> all() {
        var book = protocol.rules();
        return Stream.of(
                words.chapter(
                        "derived",
                        book.derived().values().stream().map(this::entry).toList()),
                words.chapter(
                        "validities",
                        protocol.validities().stream().map(this::entry).toList()),
                words.chapter(
                        "rules", book.rules().values().stream().map(this::entry).toList()),
                words.chapter(
                        "criteria",
                        protocol.criteria().stream().map(RuleChapters::entry).toList()),
                words.chapter(
                        "contradictions",
                        book.contradictions().stream().map(RuleChapters::entry).toList()));
    }

    private Entry entry(DerivedValue value) {
        var labels = value.labels().entrySet().stream()
                .map(it -> "%s \u2013 %s".formatted(it.getKey(), it.getValue()))
                .sorted()
                .toList();
        return Entry.of(
                value.name(), value.means(), from(value.from()), otherwise(value.from()), new Line("labels", labels));
    }

    private Line from(Derivation from) {
        return switch (from) {
            case Derivation.When(var condition) -> Line.of("when", condition.text());
            case Derivation.Cases(var cases, var _) ->
                new Line(
                        "cases",
                        cases.stream()
                                .map(it -> words.text(
                                        "case", written(it.is()), it.when().text()))
                                .toList());
            case Derivation.Count(var conditions) ->
                new Line("count", conditions.stream().map(Condition::text).toList());
            case Derivation.Highest(var of) -> new Line("highest", names(of));
            case Derivation.Sum(var of) -> new Line("sum", names(of));
            case Derivation.Quotient(var over, var under, var times) ->
                Line.of(
                        "quotient",
                        words.text(
                                "quotient.what",
                                times.toPlainString(),
                                String.join(" \u00d7 ", names(over)),
                                String.join(" \u00d7 ", names(under))));
        };
    }

    private static Line otherwise(Derivation from) {
        return Line.of(
                "otherwise",
                from instanceof Derivation.Cases(var _, var otherwise) && otherwise != null
                        ? written(otherwise)
                        : null);
    }

    private static String written(Value value) {
        return switch (value) {
            case Value.Code(var code) -> code;
            case Value.Quantity(var number) -> number.toPlainString();
            case Value.Unknown _, Value.NotAsked _, Value.Codes _, Value.Truth _, Value.Text _ -> value.toString();
        };
    }

    private static List<String> names(Collection<? extends Subject> subjects) {
        return subjects.stream().map(Subject::name).toList();
    }

    private Entry entry(Validity validity) {
        return Entry.of(
                validity.day().value(),
                words.text("validity", validity.months()),
                Line.of(
                        "questions.of",
                        Words.counted(validity.questions().stream()
                                .map(QuestionId::value)
                                .collect(toUnmodifiableSet()))));
    }

    private Entry entry(Rule rule) {
        var lookAlike = rule.lookAlike();
        return Entry.of(
                rule.id(),
                rule.finding(),
                Line.of("level", words.of(rule.level())),
                Line.of("when", rule.when().text()),
                Line.of("clinician", rule.clinician()),
                Line.of("patient", Objects.requireNonNullElseGet(rule.patient(), () -> words.text("patient.nothing"))),
                Line.of(
                        "look-alike",
                        lookAlike == null ? null : "%s: %s".formatted(lookAlike.name(), lookAlike.setsApart())),
                Line.of("forbids", String.join(", ", rule.forbids())),
                Line.of("source", rule.source()),
                Line.of("grade", rule.grade()));
    }

    private static Entry entry(Criterion criterion) {
        return Entry.of(
                criterion.id(),
                criterion.title(),
                Line.of("fact", criterion.fact()),
                Line.of("state", criterion.state()),
                Line.of(
                        "questions.of",
                        String.join(
                                ", ",
                                criterion.questions().stream()
                                        .map(QuestionId::value)
                                        .toList())),
                Line.of("ask", criterion.ask()),
                Line.of("source", criterion.source()));
    }

    private static Entry entry(Contradiction contradiction) {
        return Entry.of(
                contradiction.id(),
                contradiction.clinician(),
                Line.of("when", contradiction.when().text()),
                Line.of("patient", contradiction.patient()));
    }
}
