package evenfall.portal.settings;

import evenfall.assessment.Level;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.OwnText;
import evenfall.support.clinic.PatientTexts;
import evenfall.support.clinic.Place;
import java.util.List;
import java.util.Locale;

/**
 * A text for patients as it stands, and as they read it.
 *
 * @param own the clinic's own words, if any
 * @param calm what somebody reads whose case can wait
 * @param pressing what somebody reads whose case is urgent; the same where the place knows nothing of the case yet
 */
record WrittenText(Place place, Locale language, OwnText own, List<String> calm, List<String> pressing) {

    static WrittenText of(PatientTexts texts, ClinicProfile clinic, Place place, Locale language) {
        return shown(texts.find(clinic.id(), place, language), texts, clinic, place, language);
    }

    static WrittenText shown(OwnText own, PatientTexts texts, ClinicProfile clinic, Place place, Locale language) {
        var calm = texts.show(own.text(), clinic, place, language, Level.ROUTINE);
        return new WrittenText(
                place,
                language,
                own,
                calm,
                switch (place) {
                    case WHO_READS -> calm;
                    case WHAT_NEXT -> texts.show(own.text(), clinic, place, language, Level.URGENT);
                });
    }

    /** Whether it says something else to whoever is in a hurry. */
    public boolean differs() {
        return !calm.equals(pressing);
    }

    /** The place as it stands in an address. */
    public String slug() {
        return slug(place);
    }

    static String slug(Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tag() {
        return language.toLanguageTag();
    }

    public String languageName() {
        return language.getDisplayLanguage(Locale.ENGLISH);
    }
}
