package evenfall.portal.staff;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A passphrase as somebody typed it. It never prints itself. */
record Passphrase(String text) {

    static final int SHORTEST = 12;

    static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    /** Why a passphrase is not good enough. There are no rules of composition: length is what counts. */
    enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        NAMES_ITS_OWNER,
        COMMON
    }

    /** Takes the one form in which every keyboard's letters are the same. */
    Passphrase {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What is wrong with it as the passphrase of this person. */
    Optional<Weakness> weaknessFor(String email, String name) {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        var plain = plain(text);
        if (Stream.of(email, name).map(Passphrase::plain).anyMatch(it -> it.contains(plain) || plain.contains(it))) {
            return Optional.of(Weakness.NAMES_ITS_OWNER);
        }
        return COMMON.contains(plain) || plain.chars().distinct().count() < 4
                ? Optional.of(Weakness.COMMON)
                : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    private static Set<String> common() {
        try (var list = Objects.requireNonNull(Passphrase.class.getResourceAsStream("common-passphrases.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Passphrase::plain)
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "[passphrase]";
    }
}
