package evenfall.portal.sealing;

import evenfall.envelope.RecordKeys;
import evenfall.submission.Reply;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class QuestionsConverter implements AttributeConverter<Reply.Questions, byte[]> {

    private final SealedJson<Reply.Questions> sealed;

    QuestionsConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, Reply.Questions.class, "questions back");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(Reply.@Nullable Questions questions) {
        return sealed.seal(questions);
    }

    @Override
    public Reply.@Nullable Questions convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
