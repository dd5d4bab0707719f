package evenfall.portal.casefile;

import evenfall.envelope.RecordKeys;
import evenfall.portal.sealing.SealedJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class DecisionContentConverter implements AttributeConverter<DecisionContent, byte[]> {

    private final SealedJson<DecisionContent> sealed;

    DecisionContentConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, DecisionContent.class, "decision");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable DecisionContent content) {
        return sealed.seal(content);
    }

    @Override
    public @Nullable DecisionContent convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
