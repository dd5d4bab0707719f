package evenfall.portal.rulebook;

import static java.util.stream.Collectors.joining;

import evenfall.answer.QuestionId;
import evenfall.form.Option;
import evenfall.protocol.Card;
import evenfall.protocol.Carried;
import evenfall.protocol.Handbook;
import evenfall.protocol.Instrument;
import evenfall.protocol.Medicines;
import evenfall.protocol.Need;
import evenfall.protocol.Pathway;
import evenfall.protocol.Protocol;
import evenfall.protocol.Source;
import evenfall.protocol.Translation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a protocol knows beside its questions and rules. */
record HandbookChapters(Protocol protocol, Words words) {

    Stream<Chapter> all() {
        var handbook = protocol.handbook();
        return Stream.of(
                words.chapter(
                        "pathways",
                        handbook.pathways().stream().map(this::entry).toList()),
                words.sentences("core", handbook.core()),
                words.chapter(
                        "needs", handbook.needs().stream().map(this::entry).toList()),
                words.chapter(
                        "cards", handbook.cards().stream().map(this::entry).toList()),
                words.chapter("medicines", medicines(handbook.medicines())),
                words.chapter(
                        "instruments",
                        handbook.instruments().stream().map(this::entry).toList()),
                words.sentences("instrument-rules", handbook.instrumentRules()),
                words.chapter("sources", sources(handbook)),
                words.sentences("unverified", handbook.unverified()),
                words.sentences("decisions", handbook.decisions()),
                words.chapter("translations", translations().map(this::entry).toList()));
    }

    private Entry entry(Pathway pathway) {
        return Entry.of(
                pathway.id(),
                pathway.to(),
                new Line(
                        "triggers",
                        pathway.triggers().stream().map(this::trigger).toList()),
                Line.of("priority", pathway.priority()),
                new Line(
                        "carries", pathway.carries().stream().map(this::carried).toList()),
                Line.of("offers", String.join(", ", pathway.offers())),
                Line.of(
                        "not-while-pressing",
                        pathway.notWhilePressing() ? words.text("not-while-pressing.yes") : null));
    }

    private String carried(Carried carried) {
        var from = Stream.concat(carried.questions().stream().map(QuestionId::value), carried.values().stream())
                .collect(joining(", "));
        if (from.isEmpty()) {
            return words.text("carried.clinician", carried.say());
        }
        return words.text(carried.clinician() ? "carried.both" : "carried", carried.say(), from);
    }

    private Entry entry(Need need) {
        return Entry.of(
                need.id(),
                need.say(),
                Line.of("when", need.when() == null ? null : need.when().text()),
                Line.of("met", need.met() == null ? null : need.met().text()),
                Line.of(
                        "questions.of",
                        need.questions().stream().map(QuestionId::value).collect(joining(", "))),
                Line.of("months", need.months() == 0 ? null : words.text("months.what", need.months())),
                Line.of("check", need.check() ? words.text("check.yes") : null));
    }

    private String trigger(Pathway.Trigger trigger) {
        var text = new StringBuilder(words.text(
                "trigger", Words.counted(trigger.rules()), trigger.within().text()));
        if (!trigger.with().isEmpty()) {
            text.append(words.text("trigger.with", Words.counted(trigger.with())));
        }
        if (trigger.when() != null) {
            text.append(words.text("trigger.when", trigger.when().text()));
        }
        if (trigger.ifSo() != null) {
            text.append(words.text("trigger.if", trigger.ifSo()));
        }
        return text.toString();
    }

    private Entry entry(Card card) {
        return Entry.of(
                card.id(),
                card.title(),
                Line.of("measure", card.measure()),
                Line.of("verdict", noted(words.text("verdict." + card.verdict()), card.verdictNote())),
                Line.of("grade", noted(card.grade(), card.gradeNote())),
                Line.of("evidence", card.evidence()),
                Line.of("patient", card.patient()),
                Line.of("not-for-you-if", card.notForYouIf()),
                Line.of("clinician-only", card.clinicianOnly() ? words.text("clinician-only.yes") : null),
                Line.of("group", card.group()),
                Line.of("options.of", String.join(", ", card.options())));
    }

    private static String noted(String text, @Nullable String note) {
        return note == null ? text : "%s (%s)".formatted(text, note);
    }

    private List<Entry> medicines(Medicines medicines) {
        var byClass = medicines.groups().stream().map(it -> entry(it, medicines.classes()));
        var others = Stream.of(
                Entry.of(
                        "by-text-only",
                        words.text("by-text-only"),
                        Line.of("names", String.join(", ", medicines.byTextOnly()))),
                Entry.of(
                        "brands",
                        words.text("brands"),
                        new Line(
                                "names",
                                medicines.brands().stream().map(this::brand).toList())));
        return Stream.concat(byClass, others).toList();
    }

    private Entry entry(Medicines.Group group, QuestionId classes) {
        return Entry.of(
                group.option(),
                label(classes, group.option()),
                Line.of("names", String.join(", ", group.names())),
                new Line(
                        "brand-names",
                        group.brands().entrySet().stream()
                                .map(it -> "%s (%s)".formatted(it.getKey(), it.getValue()))
                                .sorted()
                                .toList()),
                Line.of("effect", group.effect()),
                Line.of("grade", group.grade()),
                Line.of("note", group.note()));
    }

    private String label(QuestionId question, String option) {
        return protocol.form().question(question).stream()
                .map(it -> it.asked().option(option))
                .flatMap(Optional::stream)
                .map(Option::label)
                .findFirst()
                .orElse(option);
    }

    private String brand(Medicines.Brand brand) {
        return brand.is() == null
                ? words.text("brand.unknown", brand.name())
                : words.text("brand", brand.name(), brand.is(), brand.status());
    }

    private Entry entry(Instrument instrument) {
        return Entry.of(
                instrument.id(),
                instrument.name(),
                Line.of("what", instrument.what()),
                Line.of("rights", instrument.rights()),
                Line.of("licence", words.text("licence." + instrument.licence())),
                Line.of("shipped", words.yesOrNo(instrument.shipped())),
                Line.of(
                        "questions.of",
                        String.join(
                                ", ",
                                instrument.questions().stream()
                                        .map(QuestionId::value)
                                        .toList())),
                Line.of("note", instrument.note()),
                Line.of("record", record(instrument.record())));
    }

    private @Nullable String record(Instrument.@Nullable LicenceRecord record) {
        return record == null
                ? null
                : words.text(
                        "record.what",
                        record.holder(),
                        record.reference(),
                        record.use(),
                        String.join(", ", record.languages()),
                        record.validUntil(),
                        record.confirmedBy());
    }

    private static List<Entry> sources(Handbook handbook) {
        var sources = handbook.sources();
        return IntStream.range(0, sources.size())
                .mapToObj(it -> entry(it + 1, sources.get(it)))
                .toList();
    }

    private static Entry entry(int number, Source source) {
        return Entry.of(
                String.valueOf(number),
                source.source(),
                Line.of("used-for", source.usedFor()),
                Line.of("status", source.status()));
    }

    private Stream<Translation> translations() {
        return protocol.translations().values().stream().sorted(Comparator.comparing(Translation::language));
    }

    private Entry entry(Translation translation) {
        return Entry.of(
                translation.language(),
                Locale.forLanguageTag(translation.language()).getDisplayName(Locale.ENGLISH),
                Line.of(
                        "texts",
                        words.text(
                                "texts.reviewed",
                                translation.texts().size(),
                                translation.unreviewed().size())));
    }
}
