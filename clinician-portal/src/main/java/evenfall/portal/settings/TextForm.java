package evenfall.portal.settings;

import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;

/** The clinic's own words for patients. */
record TextForm(@CodePointLength(max = MOST) String ownText, String version) {

    static final int MOST = 1000;

    TextForm {
        ownText = Objects.requireNonNullElse(ownText, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .strip();
        version = Objects.requireNonNullElse(version, "");
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    TextForm on(int newVersion) {
        return new TextForm(ownText, Integer.toString(newVersion));
    }

    /** The version that was shown; one that never was, where the browser sent none. */
    int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
