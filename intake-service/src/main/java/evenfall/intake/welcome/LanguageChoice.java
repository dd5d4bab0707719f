package evenfall.intake.welcome;

import evenfall.intake.clinic.Clinic;
import java.util.List;
import java.util.Locale;

/**
 * A language that a patient can choose.
 *
 * @param tag the language as a BCP 47 tag
 * @param name what it calls itself
 * @param chosen whether the page is in it
 */
record LanguageChoice(String tag, String name, boolean chosen) {

    /** The languages of a clinic; none where there is no choice. */
    static List<LanguageChoice> of(Clinic clinic) {
        var languages = clinic.languages();
        return languages.size() < 2
                ? List.of()
                : languages.stream()
                        .map(it -> new LanguageChoice(it.toLanguageTag(), name(it), it.equals(clinic.language())))
                        .toList();
    }

    private static String name(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
