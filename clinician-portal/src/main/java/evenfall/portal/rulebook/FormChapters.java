package evenfall.portal.rulebook;

import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.OtherUnit;
import evenfall.form.Question;
import evenfall.form.Section;
import evenfall.protocol.Protocol;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What patients are asked, section by section. */
record FormChapters(Protocol protocol, Words words) {

    Stream<Chapter> all() {
        return protocol.form().sections().stream().map(this::chapter);
    }

    private Chapter chapter(Section section) {
        return new Chapter(
                "questions-" + section.id(),
                words.text("questions", section.title()),
                section.intro(),
                section.questions().map(this::entry).toList());
    }

    private Entry entry(Question question) {
        var asked = question.asked();
        return Entry.of(
                question.id().value(),
                question.text(),
                Line.of("type", type(asked)),
                new Line("options", options(asked.options())),
                Line.of("shown-when", question.shownWhen().text()),
                Line.of("required", question.required() ? words.text("required.yes") : null),
                Line.of("red-flag", question.redFlag() ? words.text("red-flag.yes") : null),
                Line.of("demands", question.demand()),
                Line.of("basis", question.basis()),
                Line.of("code", question.code()));
    }

    private String type(Asked asked) {
        return switch (asked) {
            case Asked.OneOf _ -> words.text("type.one-of");
            case Asked.AnyOf(var _, var among) ->
                among == null ? words.text("type.any-of") : words.text("type.any-of-chosen", among);
            case Asked.Amount(var unit, var least, var most, var decimals, var otherUnits) ->
                words.text(
                        "type.amount",
                        least.toPlainString(),
                        most.toPlainString(),
                        unit,
                        decimals,
                        String.join("", otherUnits.stream().map(this::unit).toList()));
            case Asked.Day _ -> words.text("type.day");
            case Asked.Text(var maxLength) -> words.text("type.text", maxLength);
        };
    }

    private String unit(OtherUnit other) {
        return words.text("type.other-unit", other.unit());
    }

    static List<String> options(Collection<Option> options) {
        return options.stream()
                .map(it -> "%s \u2013 %s".formatted(it.code(), it.label()))
                .toList();
    }
}
