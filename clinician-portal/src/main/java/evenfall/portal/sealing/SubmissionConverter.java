package evenfall.portal.sealing;

import evenfall.envelope.RecordKeys;
import evenfall.submission.Submission;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class SubmissionConverter implements AttributeConverter<Submission, byte[]> {

    private final SealedJson<Submission> sealed;

    SubmissionConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, Submission.class, "submission");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Submission submission) {
        return sealed.seal(submission);
    }

    @Override
    public @Nullable Submission convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
