package evenfall.portal.fhir;

import static evenfall.portal.fhir.PeopleMapper.PEOPLE;

import evenfall.portal.referral.SignedLetter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one transaction: all of it arrives or nothing does. Everything in it is created only if it is not there
 * yet, so that sending it again changes nothing. In the way of the guide "Bidirectional Services eReferral" the task is
 * the order to see to the request, and carries the state.
 */
final class ReferralBundle {

    private static final String SNOMED = "http://snomed.info/sct";

    private static final String LOINC = "http://loinc.org";

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private static final String COMPLETION = "http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion";

    private static final String PATIENT = "patient";

    private static final String CLINIC = "clinic";

    private static final String SERVICE = "service";

    private static final String SIGNER = "signer";

    private static final String ANSWERS = "answers";

    private static final String DOCUMENT = "letter";

    private static final String REQUEST = "request";

    private static final String TASK = "task";

    private static final String SIGNATURE = "signature";

    private final Outgoing out;

    private final SignedLetter letter;

    private final TaskState state;

    private final Bundle bundle = new Bundle();

    private ReferralBundle(Outgoing out, TaskState state) {
        this.out = out;
        this.letter = out.letter();
        this.state = state;
    }

    static Bundle of(Outgoing out, TaskState state) {
        return new ReferralBundle(out, state).bundle();
    }

    private Bundle bundle() {
        bundle.setType(BundleType.TRANSACTION).setIdentifier(name());
        add(PATIENT, patient(), Names.ofId(letter.about().id()));
        add(CLINIC, clinic(), Names.ofId(out.clinic().id()));
        add(SERVICE, service(), Names.ofId(out.service()));
        add(SIGNER, signer(), Names.ofId(out.signedBy()));
        addTagged(ANSWERS, answers());
        add(DOCUMENT, document(), name());
        add(REQUEST, request(), name());
        add(TASK, task(), name());
        addTagged(SIGNATURE, signature());
        return bundle;
    }

    /** Created only where nothing goes by this name yet. */
    private void add(String part, Resource resource, Identifier once) {
        put(part, resource, Names.query(once));
    }

    /** For what can have no name of its own, or has one that it keeps when it changes. */
    private void addTagged(String part, Resource resource) {
        var tag = Names.letter(letter.key(), letter.letterVersion());
        resource.getMeta().addTag(new Coding().setSystem(Names.LETTER).setCode(tag));
        put(part, resource, "_tag=" + Names.token(Names.LETTER, tag));
    }

    private void put(String part, Resource resource, String ifNoneExist) {
        bundle.addEntry()
                .setFullUrl(Names.within(part, letter.key(), letter.letterVersion()))
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType())
                .setIfNoneExist(ifNoneExist);
    }

    private Reference to(String part) {
        return new Reference(Names.within(part, letter.key(), letter.letterVersion()));
    }

    private Identifier name() {
        return Names.ofLetter(letter.key(), letter.letterVersion());
    }

    private Patient patient() {
        var file = out.open().details();
        var patient = PEOPLE.toPatient(file.patient());
        patient.addIdentifier(Names.ofId(letter.about().id()));
        var number = file.patient().number();
        if (number != null) {
            // as it was told, so nobody is looked up by it
            patient.addIdentifier(Names.record(out.clinic().id(), number.text()));
        }
        patient.addCommunication()
                .setPreferred(true)
                .setLanguage(new CodeableConcept().addCoding(new Coding("urn:ietf:bcp:47", file.language(), null)));
        return patient;
    }

    private Organization clinic() {
        var clinic = PEOPLE.toOrganization(out.clinic());
        return clinic.addIdentifier(Names.ofId(out.clinic().id()));
    }

    private Organization service() {
        return new Organization().addIdentifier(Names.ofId(out.service())).setName(letter.recipient());
    }

    private Practitioner signer() {
        var signer = new Practitioner().addIdentifier(Names.ofId(out.signedBy()));
        signer.addName().setText(letter.signedBy());
        return signer;
    }

    private QuestionnaireResponse answers() {
        return new AnswersWritten(out.open()).resource().setSubject(to(PATIENT));
    }

    private DocumentReference document() {
        var document = new DocumentReference()
                .addIdentifier(name())
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setDocStatus(ReferredDocumentStatus.FINAL)
                .setType(new CodeableConcept().addCoding(new Coding(LOINC, "57133-1", "Referral note")))
                .setSubject(to(PATIENT))
                .setDate(signedAt())
                .addAuthor(to(SIGNER))
                .setAuthenticator(to(SIGNER))
                .setCustodian(to(CLINIC).setDisplay(out.clinic().name()));
        document.addContent().setAttachment(pdf());
        return document;
    }

    private Attachment pdf() {
        return new Attachment()
                .setContentType("application/pdf")
                .setLanguage(letter.language())
                .setTitle("Referral " + letter.reference())
                .setCreation(signedAt())
                .setData(letter.pdf())
                .setSize(letter.pdf().length)
                .setHash(sha1(letter.pdf()));
    }

    /** FHIR R4 asks for SHA-1. It is to notice a broken copy, and proves nothing. */
    @SuppressWarnings("WeakAlgorithm")
    private static byte[] sha1(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }

    private ServiceRequest request() {
        var request = new ServiceRequest()
                .addIdentifier(Names.placed(Names.ofId(letter.key().id())))
                .addIdentifier(name())
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setPriority(ServiceRequestPriority.fromCode(priority()))
                .setCode(new CodeableConcept().addCoding(new Coding(SNOMED, "3457005", "Patient referral")))
                .setSubject(to(PATIENT))
                .setAuthoredOn(signedAt())
                .setRequester(to(SIGNER).setDisplay(letter.signedBy()))
                .addPerformer(to(SERVICE).setDisplay(letter.recipient()))
                .addReasonCode(new CodeableConcept().setText(reason()));
        Stream.of(to(ANSWERS), to(DOCUMENT)).forEach(request::addSupportingInfo);
        return request.setPerformerType(new CodeableConcept().setText(letter.service()));
    }

    /** FHIR's order is routine, urgent, asap, stat. */
    private String priority() {
        return switch (letter.priority()) {
            case "EMERGENCY" -> "stat";
            case "URGENT" -> "asap";
            case "PRIORITY" -> "urgent";
            default -> "routine";
        };
    }

    private String reason() {
        var reading = out.open().reading();
        return Stream.of(reading.protocol().title(), reading.pattern().is())
                .filter(Objects::nonNull)
                .reduce("%s: %s"::formatted)
                .orElseThrow();
    }

    private Task task() {
        var task = new Task()
                .addIdentifier(Names.placed(Names.ofId(letter.key().id())))
                .addIdentifier(name())
                .setStatus(state.status())
                .setIntent(TaskIntent.ORDER)
                .setPriority(TaskPriority.fromCode(priority()))
                .setCode(new CodeableConcept().addCoding(new Coding(TASK_CODE, "fulfill", "Fulfill the focal request")))
                .setFocus(to(REQUEST))
                .setFor(to(PATIENT))
                .setAuthoredOn(signedAt())
                .setLastModified(signedAt())
                .setRequester(to(CLINIC).setDisplay(out.clinic().name()))
                .setOwner(to(SERVICE).setDisplay(letter.recipient()));
        setBusiness(task, state.business());
        task.addInput().setType(output("letter", "Signed letter")).setValue(to(DOCUMENT));
        task.addInput().setType(output("answers", "Answers of the patient")).setValue(to(ANSWERS));
        return task;
    }

    private static void setBusiness(Task task, @Nullable BusinessStatus business) {
        task.setBusinessStatus(business == null ? null : business.concept());
    }

    private static CodeableConcept output(String code, String display) {
        return new CodeableConcept().setText(display).addCoding(new Coding(Names.OUTPUT, code, display));
    }

    private Provenance signature() {
        var provenance = new Provenance()
                .addTarget(to(DOCUMENT))
                .addTarget(to(REQUEST))
                .setOccurred(new DateTimeType(signedAt()))
                .setRecorded(signedAt())
                .setActivity(new CodeableConcept().addCoding(new Coding(COMPLETION, "LA", "legally authenticated")));
        provenance
                .addAgent()
                .setType(new CodeableConcept().addCoding(new Coding(PARTICIPANT, "attester", "Attester")))
                .setWho(to(SIGNER).setDisplay(letter.signedBy()))
                .setOnBehalfOf(to(CLINIC).setDisplay(out.clinic().name()));
        return provenance;
    }

    private Date signedAt() {
        return Date.from(letter.signedAt());
    }
}
