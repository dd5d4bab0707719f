package evenfall.portal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.portal.referral.ReferralKey;
import java.net.URLEncoder;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;

/** By which names others know what we send. They follow from our own ids, so that what is sent again has them again. */
final class Names {

    /** Of identifiers that are addresses themselves, as RFC 4122 makes one of an id. */
    static final String ADDRESS = "urn:ietf:rfc:3986";

    /** Of letters: the referral's id and which of its letters it is. */
    static final String LETTER = "urn:evenfall:letter";

    /** Of submissions, as patients and the clinic name them on the telephone. */
    static final String REFERENCE = "urn:evenfall:reference";

    /** Of what comes with a task. */
    static final String OUTPUT = "urn:evenfall:exchange";

    private static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private Names() {}

    static Identifier ofId(UUID id) {
        return new Identifier().setSystem(ADDRESS).setValue("urn:uuid:" + id);
    }

    /** The one that placed the order. */
    static Identifier placed(Identifier identifier) {
        return identifier.setType(new CodeableConcept()
                .setText("Placer Identifier")
                .addCoding(new Coding(IDENTIFIER_TYPE, "PLAC", "Placer Identifier")));
    }

    /** The number a clinic knows a person by. */
    static Identifier record(UUID clinic, String number) {
        return new Identifier()
                .setSystem("urn:evenfall:clinic:" + clinic)
                .setValue(number)
                .setType(new CodeableConcept().addCoding(new Coding(IDENTIFIER_TYPE, "MR", "Medical record number")));
    }

    static String letter(ReferralKey referral, int letter) {
        return "%s.%d".formatted(referral.id(), letter);
    }

    static Identifier ofLetter(ReferralKey referral, int letter) {
        return new Identifier().setSystem(LETTER).setValue(letter(referral, letter));
    }

    /** How to ask for whatever goes by an identifier. */
    static String query(Identifier identifier) {
        return "identifier=" + token(identifier.getSystem(), identifier.getValue());
    }

    static String token(String system, String value) {
        return URLEncoder.encode(system, UTF_8) + "%7C" + URLEncoder.encode(value, UTF_8);
    }

    /** An address within a bundle. */
    static String within(String what, ReferralKey referral, int letter) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(
                        "%s %s".formatted(what, letter(referral, letter)).getBytes(UTF_8));
    }
}
