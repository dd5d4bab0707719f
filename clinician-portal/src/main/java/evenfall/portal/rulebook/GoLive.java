package evenfall.portal.rulebook;

import evenfall.protocol.Protocol;
import evenfall.protocol.Translation;
import evenfall.support.clinic.ClinicProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has to be there before patients use a protocol.
 *
 * @param safetyQuestion what has to be there before the clinic may ask about thoughts of self-harm; empty where the
 *     protocol does not ask
 */
record GoLive(
        Check emergencyNumber,
        Check crisisLine,
        Optional<SignOff> signOff,
        List<Translation> translations,
        List<Check> safetyQuestion) {

    static final String SAFETY_QUESTION = "safety-question";

    /**
     * Something that is there or not.
     *
     * @param about what, as the name of a message
     * @param value empty where there is nothing
     */
    record Check(String about, String value) {

        static Check missing(String about) {
            return new Check(about, "");
        }

        public boolean isThere() {
            return !value.isBlank();
        }
    }

    GoLive {
        translations = List.copyOf(translations);
        safetyQuestion = List.copyOf(safetyQuestion);
    }

    static GoLive of(Protocol protocol, ClinicProfile clinic, Optional<SignOff> signOff) {
        var emergencyNumber = new Check("emergency-number", clinic.emergencyNumber());
        var crisisLine = new Check("crisis-line", clinic.crisisLine());
        var safetyQuestion = List.of(
                new Check("opening-hours", clinic.openingHours()),
                Check.missing("on-call"),
                crisisLine,
                emergencyNumber,
                Check.missing("crisis-protocol"),
                Check.missing("alert"));
        return new GoLive(
                emergencyNumber,
                crisisLine,
                signOff,
                protocol.translations().values().stream()
                        .filter(it -> !it.language().equals(protocol.language()))
                        .sorted(Comparator.comparing(Translation::language))
                        .toList(),
                protocol.demands().contains(SAFETY_QUESTION) ? safetyQuestion : List.of());
    }
}
