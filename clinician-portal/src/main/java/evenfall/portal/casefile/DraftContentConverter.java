package evenfall.portal.casefile;

import evenfall.envelope.RecordKeys;
import evenfall.portal.sealing.SealedJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class DraftContentConverter implements AttributeConverter<DraftContent, byte[]> {

    private final SealedJson<DraftContent> sealed;

    DraftContentConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, DraftContent.class, "draft of a decision");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable DraftContent content) {
        return sealed.seal(content);
    }

    @Override
    public @Nullable DraftContent convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
