package evenfall.intake.language;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.protocol.ProtocolLoader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the pages say, they say in every language in which patients are asked. */
class MessagesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    static Stream<String> languages() {
        var protocol = ProtocolLoader.shipped("restless-legs");
        return protocol.translations().keySet().stream().filter(it -> !it.equals(protocol.language()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLeftUnsaid(String language) throws IOException {
        var texts = texts("_" + language);
        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("").stringPropertyNames());
        assertThat(texts.values()).noneMatch(it -> it.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPlaceholderIsKept(String language) throws IOException {
        var english = texts("");
        var texts = texts("_" + language);
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(texts.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextWithAPlaceholderCanBeFilledIn(String language) throws IOException {
        var texts = texts("_" + language);
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !placeholders(texts.getProperty(key)).isEmpty())
                .allSatisfy(key -> assertThat(new MessageFormat(texts.getProperty(key), Locale.of(language))
                                .format(new Object[] {1, 1, 1, 1}))
                        .as(key)
                        .doesNotContain("{", "}"));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        var file = "/messages%s.properties".formatted(language);
        try (var stream = Objects.requireNonNull(MessagesTests.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.replaceAll("\\D", ""))
                .collect(toUnmodifiableSet());
    }
}
