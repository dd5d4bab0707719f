package evenfall.portal.sealing;

import evenfall.envelope.RecordKeys;
import evenfall.submission.Patient;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class PatientConverter implements AttributeConverter<Patient, byte[]> {

    private final SealedJson<Patient> sealed;

    PatientConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, Patient.class, "patient");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Patient patient) {
        return sealed.seal(patient);
    }

    @Override
    public @Nullable Patient convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
