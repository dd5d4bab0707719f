package evenfall.portal.settings;

import evenfall.protocol.Translation;
import java.util.Locale;

/**
 * A language that patients can be asked in.
 *
 * @param unreviewed how many of its texts no clinician who speaks it has read yet
 */
record SpokenLanguage(String tag, String name, int unreviewed) {

    static SpokenLanguage of(Translation translation) {
        return new SpokenLanguage(
                translation.language(),
                Locale.forLanguageTag(translation.language()).getDisplayLanguage(Locale.ENGLISH),
                translation.unreviewed().size());
    }
}
