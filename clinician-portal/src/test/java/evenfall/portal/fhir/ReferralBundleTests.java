package evenfall.portal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.StrictErrorHandler;
import evenfall.assessment.Level;
import evenfall.portal.SentForms;
import evenfall.portal.casefile.CaseDetails;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseState;
import evenfall.portal.casefile.OpenCase;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.referral.SignedLetter;
import evenfall.referral.ReferralState;
import evenfall.support.TestDatabase;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that leaves is read without complaint, whoever the patient is and however far the referral. */
class ReferralBundleTests {

    static final Instant SENT = Instant.parse("2026-11-23T10:00:00Z");

    static final ReferralKey KEY = new ReferralKey(UUID.randomUUID(), UUID.randomUUID());

    static Stream<Map<String, String>> patients() {
        return Stream.of(
                Map.of(),
                Map.of("breath-chest", "yes", "cramp-hard-knot", "unsure"),
                Map.of("respondent", "parent", "age-years", "9"),
                Map.of("story", "Nohy \u2013 \u201ebol\u00ed\u201c <b>v noci</b> & p\u00e1l\u00ed"));
    }

    @ParameterizedTest
    @MethodSource("patients")
    void everyPatientMakesABundleThatIsReadStrictly(Map<String, String> answers) {
        assertRead(bundle(answers, ReferralState.SENT, 1));
    }

    @Test
    void everyStateMakesABundleThatIsReadStrictly() {
        Stream.of(ReferralState.values())
                .filter(it -> TaskState.of(it).isPresent())
                .map(it -> bundle(Map.of(), it, 1))
                .forEach(ReferralBundleTests::assertRead);
    }

    @Test
    void sameLetterHasTheSameNamesAndTheNextHasOthers() {
        assertThat(names(bundle(Map.of(), ReferralState.SENT, 1)))
                .isEqualTo(names(bundle(Map.of("story", "Otherwise"), ReferralState.SENT, 1)))
                .isNotEqualTo(names(bundle(Map.of(), ReferralState.SENT, 2)));
        assertThat(bundle(Map.of(), ReferralState.SENT, 1).getEntry())
                .allSatisfy(it -> assertThat(it.getRequest().getIfNoneExist()).contains("%7C"));
    }

    @Test
    void taskSaysWhatItIsAbout() {
        var bundle = bundle(Map.of(), ReferralState.SENT, 1);
        var task = one(bundle, Task.class);
        assertThat(task.getIdentifier())
                .extracting(it -> it.getValue())
                .containsExactly("urn:uuid:" + KEY.id(), KEY.id() + ".1");
        assertThat(bundle.getEntry())
                .extracting(BundleEntryComponent::getFullUrl)
                .contains(
                        task.getFocus().getReference(),
                        task.getFor().getReference(),
                        task.getRequester().getReference(),
                        task.getOwner().getReference());
        assertThat(one(bundle, Patient.class).getBirthDateElement().getValueAsString())
                .isEqualTo("1970-05-03");
    }

    @Test
    void answersAreNamedAsTheProtocolNamesThem() {
        var response = one(bundle(Map.of("nights-past-week", "6"), ReferralState.SENT, 1), QuestionnaireResponse.class);
        assertThat(response.getItem())
                .filteredOn(it -> it.getLinkId().equals("nights-past-week"))
                .singleElement()
                .satisfies(it -> assertThat(
                                it.getAnswerFirstRep().getValueQuantity().getValue())
                        .isEqualByComparingTo("6"));
        assertThat(response.getItem())
                .filteredOn(it -> it.getLinkId().equals("urge-to-move"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.getAnswerFirstRep().getValueCoding().getSystem())
                                .isEqualTo("urn:evenfall:protocol:restless-legs:urge-to-move"));
    }

    /** Every element is known and every value possible; what the profiles ask beyond that is not looked at. */
    private static void assertRead(Bundle bundle) {
        var json = new String(Fhir.write(bundle), UTF_8);
        var strict = Fhir.context().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        var read = strict.parseResource(Bundle.class, json);
        assertThat(strict.encodeResourceToString(read)).isEqualTo(json);
    }

    private static List<String> names(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(it -> it.getFullUrl() + " " + it.getRequest().getIfNoneExist())
                .toList();
    }

    private static <R> R one(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    static Bundle bundle(Map<String, String> answers, ReferralState state, int letter) {
        var clinic = new ClinicProfiles(JdbcClient.create(TestDatabase.asAdministrator()))
                .findBySlug(TestDatabase.CLINIC)
                .orElseThrow();
        var submission = SentForms.submission(clinic.id(), "Jana Nov\u00e1kov\u00e1", SENT, SentForms.answers(answers));
        var details = new CaseDetails(
                new UUID(1, 2),
                "ABCD-EFGH",
                "cs",
                Level.ROUTINE,
                Level.ROUTINE,
                CaseState.WAITING,
                SENT,
                SENT,
                SENT,
                null,
                null,
                true,
                null,
                (short) 0,
                null,
                submission.patient(),
                null,
                submission.consent(),
                0);
        var open = new OpenCase(details, CaseReading.of(submission, SentForms.PROTOCOL), true);
        var signed = new SignedLetter(
                KEY,
                new CaseKey(KEY.clinicId(), details.id()),
                "ABCD-EFGH",
                state,
                "Sleep Centre North",
                "Sleep medicine",
                new UUID(3, 4),
                "URGENT",
                "en",
                "<p>",
                "%PDF-1.7 letter".getBytes(UTF_8),
                letter,
                "Dana Moss",
                SENT);
        return ReferralBundle.of(
                new Outgoing(signed, open, clinic, new UUID(3, 4), new UUID(5, 6)),
                TaskState.of(state).orElseThrow());
    }
}
