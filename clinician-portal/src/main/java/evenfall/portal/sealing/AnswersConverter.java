package evenfall.portal.sealing;

import evenfall.answer.Answers;
import evenfall.envelope.RecordKeys;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class AnswersConverter implements AttributeConverter<Answers, byte[]> {

    private final SealedJson<Answers> sealed;

    AnswersConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, Answers.class, "answers");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Answers answers) {
        return sealed.seal(answers);
    }

    @Override
    public @Nullable Answers convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
