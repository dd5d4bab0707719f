package evenfall.portal.person;

import evenfall.portal.OpenedCases;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.privacy.Confidential;
import evenfall.submission.Contact;
import evenfall.submission.Patient;
import evenfall.submission.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases of people who differ in one thing or another. */
record Submitted(TestClinic clinic, OpenedCases cases) {

    static final Instant IN_MAY = Instant.parse("2026-05-04T09:00:00Z");

    static final Instant IN_NOVEMBER = Instant.parse("2026-11-02T09:00:00Z");

    static final LocalDate BORN = LocalDate.of(1970, 5, 3);

    static Patient patient(String name, LocalDate born, String phone, @Nullable String number) {
        return new Patient(
                new Confidential(name),
                born,
                new Contact(new Confidential(phone), null, null),
                number == null ? null : new Confidential(number));
    }

    CaseKey by(Patient patient, Instant at) {
        return by(patient, at, Map.of());
    }

    CaseKey by(Patient patient, Instant at, Map<String, String> changes) {
        var form = SentForms.submission(clinic.id(), "Nobody", at, SentForms.answers(changes));
        return cases.open(
                clinic,
                new Submission(
                        form.id(),
                        form.clinicId(),
                        form.protocol(),
                        form.protocolVersion(),
                        form.language(),
                        form.startedAt(),
                        form.sentAt(),
                        patient,
                        form.answeredBy(),
                        form.consent(),
                        form.answers(),
                        form.advice(),
                        form.seen(),
                        form.replies(),
                        form.invitation()));
    }

    CaseKey byJana(Instant at) {
        return byJana(at, Map.of());
    }

    CaseKey byJana(Instant at, Map<String, String> changes) {
        return by(patient("Jana Nováková", BORN, "+420 601 000 000", null), at, changes);
    }
}
