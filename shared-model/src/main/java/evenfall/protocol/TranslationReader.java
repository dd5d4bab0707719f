package evenfall.protocol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a patient reads in another language, and refuses it unless it says all that the protocol says. */
final class TranslationReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final ProtocolFolder folder;

    private final Map<String, String> original;

    /** @param original every text of the protocol's own language by its key */
    TranslationReader(ProtocolFolder folder, Map<String, String> original) {
        this.folder = folder;
        this.original = original;
    }

    Translation read(String language, YamlNode yesNo) {
        var file = folder.read("texts/%s.yaml".formatted(language)).only("language", "reviewed", "unreviewed");
        if (!file.at("language").text().equals(language)) {
            throw file.at("language")
                    .fault("this file should be in \"%s\"; correct it or the file's name".formatted(language));
        }
        var texts = new LinkedHashMap<String, YamlNode>();
        file.find("reviewed").ifPresent(it -> texts.putAll(it.entries()));
        var unreviewed = file.find("unreviewed").map(YamlNode::entries).orElse(Map.of());
        unreviewed.forEach((key, text) -> {
            if (texts.put(key, text) != null) {
                throw text.fault("\"%s\" stands among the reviewed texts as well; take one of them out".formatted(key));
            }
        });
        texts.forEach(this::check);
        var missing = new TreeSet<>(original.keySet());
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw file.fault(
                    "the translation of \"%s\" is missing; add it under \"unreviewed\"".formatted(missing.first()));
        }
        Wording wording =
                (key, _) -> Objects.requireNonNull(texts.get(key), key).text();
        var form = new FormReader(yesNo, new ConditionCheck(), wording).read(folder.read("form.yaml"));
        var diary = folder.find("diary.yaml")
                .map(new DiaryReader(form, wording)::read)
                .orElse(null);
        var words = new LinkedHashMap<String, String>();
        texts.forEach((key, text) -> words.put(key, text.text()));
        return new Translation(language, form, diary, words, unreviewed.keySet());
    }

    private void check(String key, YamlNode text) {
        var ours = original.get(key);
        if (ours == null) {
            throw text.fault("the protocol has no text \"%s\"; take it out".formatted(key));
        }
        if (!placeholders(ours).equals(placeholders(text.text()))) {
            throw text.fault("\"%s\" must name %s, as the original does; write it in"
                    .formatted(key, String.join(", ", placeholders(ours))));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toUnmodifiableSet());
    }
}
