package evenfall.portal.fhir;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * How far a referral is, in the words of the guide "Bidirectional Services eReferral"
 * (<a href="https://build.fhir.org/ig/HL7/bser/">BSeR</a>, 2.0.0-ballot).
 */
enum BusinessStatus {
    CREATED("2.0", "Service Request Created"),
    ACCEPTED("3.0", "Service Request Accepted"),
    DECLINED("4.0", "Service Request Declined"),
    SCHEDULED("5.1.1", "Service Request Event Scheduled"),
    UNATTENDED("5.1.2", "Scheduled Service Request Event Unattended"),
    EVENT_CANCELLED("5.1.3", "Scheduled Service Request Event Cancelled"),
    EVENT_COMPLETED("5.1.4", "Service Request Event Completed"),
    CANCELLATION_REQUESTED("5.2", "Service Request Cancellation Requested"),
    CANCELLED("6.0", "Service Request Fulfillment Cancelled"),
    COMPLETED("7.0", "Service Request Fulfillment Completed");

    static final String SYSTEM = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

    private final String code;

    private final String display;

    BusinessStatus(String code, String display) {
        this.code = code;
        this.display = display;
    }

    String code() {
        return code;
    }

    CodeableConcept concept() {
        return new CodeableConcept().setText(display).addCoding(new Coding(SYSTEM, code, display));
    }

    /** The one that is meant; none where there is none of the guide, for services may have their own. */
    static Optional<BusinessStatus> in(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(it -> SYSTEM.equals(it.getSystem()))
                .flatMap(it -> Stream.of(values()).filter(one -> one.code.equals(it.getCode())))
                .findFirst();
    }
}
