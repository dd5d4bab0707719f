package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.assessment.Criterion;
import evenfall.assessment.RuleBook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a protocol from its folder of YAML files, and refuses one that is broken with file, line and reason. */
public final class ProtocolLoader {

    private ProtocolLoader() {}

    /**
     * Reads a protocol that is part of the product.
     *
     * @throws BrokenProtocolException if it is not there or cannot be used
     */
    public static Protocol shipped(String id) {
        return load(ProtocolFolder.shipped(id));
    }

    /**
     * Reads a protocol from a folder of its own.
     *
     * @throws BrokenProtocolException if the protocol cannot be used
     */
    public static Protocol from(Path folder) {
        return load(ProtocolFolder.at(folder));
    }

    private static Protocol load(ProtocolFolder files) {
        var folder = new ReadFiles(files);
        var file = folder.read("protocol.yaml")
                .only(
                        "id",
                        "version",
                        "title",
                        "language",
                        "yes-no",
                        "patient",
                        "own-words",
                        "profile",
                        "pattern",
                        "letter",
                        "reminder",
                        "valid",
                        "translations");
        var language = file.at("language").text();
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", file.at("title").text());
        Wording ours = (key, node) -> {
            texts.put(key, node.text());
            return node.text();
        };
        var conditions = new ConditionCheck();
        var form = new FormReader(file.at("yes-no"), conditions, ours).read(folder.read("form.yaml"));
        var diary =
                folder.find("diary.yaml").map(new DiaryReader(form, ours)::read).orElse(null);
        var ruleFile = folder.read("rules.yaml");
        var rules = new RuleBookReader(conditions)
                .read(folder.read("derived.yaml"), ruleFile, folder.read("contradictions.yaml"));
        rules.rules().values().stream()
                .filter(it -> it.patient() != null)
                .forEach(it -> texts.put("rule." + it.id(), it.patient()));
        rules.contradictions().forEach(it -> texts.put("contradiction." + it.id(), it.patient()));

        var names = new NameCheck(form, rules);
        var handbookReader = new HandbookReader(folder, names, conditions, ours);
        var handbook = handbookReader.read();
        handbookReader.checkForbidden(ruleFile, handbook);
        conditions.check(form, rules);
        var times = TimesReader.read(folder.read("times.yaml"));
        var criteria = criteria(folder.read("criteria.yaml"), names, ours);
        var profile = profile(file, names, ours);
        var letter = file.find("letter").map(it -> letter(it, names, ours)).orElse(List.of());
        letterTexts(rules, profile, handbook, texts);

        var translations = new LinkedHashMap<String, Translation>();
        translations.put(language, new Translation(language, form, diary, texts, Set.of()));
        var others = new TranslationReader(folder, texts);
        file.find("translations")
                .map(YamlNode::texts)
                .orElse(List.of())
                .forEach(it -> translations.put(it, others.read(it, file.at("yes-no"))));
        return new Protocol(
                        file.at("id").text(),
                        file.at("version").text(),
                        folder.fingerprint(),
                        file.at("title").text(),
                        language,
                        person(
                                file.at("patient").only("respondent", "others", "age", "access-needs", "sharing"),
                                names),
                        names.questions(file.at("own-words")),
                        form,
                        rules,
                        criteria,
                        profile,
                        letter,
                        file.find("reminder").map(YamlNode::text).orElse(null),
                        file.find("valid").map(it -> validities(it, names)).orElse(List.of()),
                        handbook,
                        times,
                        diary,
                        translations)
                .with(Set.of());
    }

    /** What a letter says beside questions and answers: it may be written in any language that patients read. */
    private static void letterTexts(RuleBook rules, Profile profile, Handbook handbook, Map<String, String> texts) {
        rules.rules().values().forEach(it -> texts.put("finding." + it.id(), it.finding()));
        Stream.of(
                        Stream.of(profile.pattern(), profile.severity(), profile.significant()),
                        profile.dimensions().stream(),
                        profile.further().stream(),
                        handbook.pathways().stream()
                                .flatMap(it -> it.carries().stream())
                                .flatMap(it -> it.values().stream()))
                .flatMap(it -> it)
                .distinct()
                .map(it -> Objects.requireNonNull(rules.derived().get(it), it))
                .forEach(it -> {
                    texts.put("derived." + it.name(), it.means());
                    it.labels().forEach((code, label) -> texts.put("derived.%s.%s".formatted(it.name(), code), label));
                });
    }

    private static List<Validity> validities(YamlNode node, NameCheck names) {
        return node.items().stream()
                .map(it -> it.only("day", "months", "questions"))
                .map(it -> new Validity(
                        names.question(it.at("day")),
                        it.at("months").wholeNumber(),
                        Set.copyOf(names.questions(it.at("questions")))))
                .toList();
    }

    private static KnownPerson person(YamlNode node, NameCheck names) {
        var respondent = names.question(node.at("respondent"));
        return new KnownPerson(
                respondent,
                node.find("others").map(it -> names.options(respondent, it)).orElse(Set.of()),
                names.question(node.at("age")),
                node.find("access-needs").map(names::question).orElse(null),
                node.find("sharing").map(it -> consent(it, names)).orElse(null));
    }

    private static KnownPerson.Consent consent(YamlNode node, NameCheck names) {
        var question = names.question(node.only("question", "agreed", "refused").at("question"));
        return new KnownPerson.Consent(
                question, names.options(question, node.at("agreed")), names.options(question, node.at("refused")));
    }

    private static List<LetterPart> letter(YamlNode node, NameCheck names, Wording wording) {
        return node.items().stream()
                .map(it -> it.only("id", "title", "questions", "pages"))
                .map(it -> new LetterPart(
                        it.at("id").text(),
                        wording.of("letter." + it.at("id").text(), it.at("title")),
                        Stream.concat(
                                        it.find("questions").map(names::questions).stream(),
                                        it.find("pages").map(names::questionsOnPages).stream())
                                .flatMap(List::stream)
                                .toList()))
                .toList();
    }

    private static List<Criterion> criteria(YamlNode file, NameCheck names, Wording wording) {
        return file.only("criteria").at("criteria").items().stream()
                .map(it -> it.only("id", "title", "fact", "state", "questions", "ask", "source"))
                .map(it -> new Criterion(
                        it.at("id").text(),
                        wording.of("criterion." + it.at("id").text(), it.at("title")),
                        it.at("fact").text(),
                        names.derived(it.at("state")),
                        it.find("questions").map(names::questions).orElse(List.<QuestionId>of()),
                        it.at("ask").text(),
                        it.at("source").text()))
                .toList();
    }

    private static Profile profile(YamlNode file, NameCheck names, Wording wording) {
        var profile =
                file.at("profile").only("severity", "grades", "significant", "dimensions", "scales", "note", "further");
        var severity = names.derived(profile.at("severity"));
        return new Profile(
                names.derived(file.at("pattern")),
                severity,
                names.derived(profile.at("significant")),
                profile.find("grades").map(it -> names.codes(severity, it)).orElse(List.of()),
                names.numbers(profile.at("dimensions")),
                profile.find("scales").map(names::numbers).orElse(List.of()),
                wording.of("profile.note", profile.at("note")),
                profile.find("further").map(names::derivedValues).orElse(List.of()));
    }
}
