package evenfall.intake.clinic;

import evenfall.assessment.Rule;
import evenfall.form.Form;
import evenfall.protocol.Protocol;
import evenfall.protocol.Translation;
import evenfall.support.clinic.ClinicProfile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A clinic that patients write to, and the protocol it asks by.
 *
 * @param translation the language it asks in
 */
public record Clinic(ClinicProfile profile, Protocol protocol, Translation translation) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "ur", "yi");

    /** The clinic as it asks in a language, or in the nearest that it and its protocol have. */
    static Clinic speaking(Locale wanted, ClinicProfile profile, Protocol protocol) {
        var own = new Clinic(profile, protocol, protocol.in(protocol.language()));
        var language = own.languages().stream()
                .filter(it -> it.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(own.languages().getFirst());
        return new Clinic(profile, protocol, protocol.in(language.toLanguageTag()));
    }

    /** The languages a patient can choose from, the protocol's own first. */
    public List<Locale> languages() {
        var own = Locale.forLanguageTag(protocol.language());
        var spoken = profile.languages().stream()
                .filter(it -> protocol.translations().containsKey(it.toLanguageTag()))
                .toList();
        return spoken.isEmpty() || spoken.contains(own)
                ? Stream.concat(Stream.of(own), spoken.stream()).distinct().toList()
                : spoken;
    }

    /** The language it asks in. */
    public Locale language() {
        return Locale.forLanguageTag(translation.language());
    }

    /** Where its lines begin: {@code ltr} or {@code rtl}. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(language().getLanguage()) ? "rtl" : "ltr";
    }

    /** The questions as the patient reads them. */
    public Form form() {
        return translation.form();
    }

    /** What a rule says to the patient, with the clinic's own numbers. */
    public String advice(Rule rule) {
        return withNumbers(Objects.requireNonNull(translation.advice(rule), rule.id()));
    }

    private String withNumbers(String text) {
        return text.replace("{emergency}", profile.emergencyNumber()).replace("{crisis-line}", profile.crisisLine());
    }

    public String dial() {
        return dial(profile.phone());
    }

    public String emergencyDial() {
        return dial(profile.emergencyNumber());
    }

    public String crisisDial() {
        return dial(profile.crisisLine());
    }

    /** A number as a telephone takes it, without what is only there to be read. */
    private static String dial(String number) {
        return number.replaceAll("[^+\\d]", "");
    }
}
