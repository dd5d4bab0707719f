package evenfall.portal.person;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.portal.search.Term;
import evenfall.privacy.Confidential;
import evenfall.submission.Patient;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a person as two forms tell it.
 *
 * @param one in the words of the one form
 * @param other in the words of the other
 */
record IdentityLine(
        Term.Field about, @Nullable String one, @Nullable String other, Agreement agreement) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Everything that at least one of the two tells. */
    static List<IdentityLine> between(Patient one, Patient other) {
        return Stream.of(
                        line(Term.Field.NAME, one, other, it -> it.name().text()),
                        line(Term.Field.BORN, one, other, it -> DAY.format(it.born())),
                        line(Term.Field.NUMBER, one, other, it -> text(it.number())),
                        line(
                                Term.Field.PHONE,
                                one,
                                other,
                                it -> text(it.contact().phone())),
                        line(
                                Term.Field.EMAIL,
                                one,
                                other,
                                it -> text(it.contact().email())))
                .filter(it -> it.one != null || it.other != null)
                .toList();
    }

    private static IdentityLine line(
            Term.Field about, Patient one, Patient other, Function<Patient, @Nullable String> words) {
        return new IdentityLine(
                about, words.apply(one), words.apply(other), agreement(terms(about, one), terms(about, other)));
    }

    private static @Nullable String text(@Nullable Confidential confidential) {
        return Optional.ofNullable(confidential).map(Confidential::text).orElse(null);
    }

    /** Written the one way in which people are found, so that accents and blanks make no difference. */
    private static Set<Term> terms(Term.Field about, Patient patient) {
        return Term.of(patient).stream().filter(it -> it.field() == about).collect(toUnmodifiableSet());
    }

    private static Agreement agreement(Set<Term> one, Set<Term> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Agreement.ONE_SIDED;
        }
        if (one.equals(other)) {
            return Agreement.SAME;
        }
        return Collections.disjoint(one, other) ? Agreement.DIFFERENT : Agreement.PARTLY;
    }

    @Override
    public String toString() {
        return "[%s: %s]".formatted(about, agreement);
    }
}
