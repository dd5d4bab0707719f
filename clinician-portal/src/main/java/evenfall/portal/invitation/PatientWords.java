package evenfall.portal.invitation;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Texts for patients, in a language of theirs. */
record PatientWords(MessageSource messages, Locale language) {

    public String say(String code, Object... arguments) {
        return messages.getMessage("patient." + code, arguments, language);
    }

    /** The language as a BCP 47 tag. */
    public String tag() {
        return language.toLanguageTag();
    }
}
