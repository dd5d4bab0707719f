package evenfall.portal.referral;

import evenfall.envelope.RecordKeys;
import evenfall.portal.sealing.SealedJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class LetterFrameConverter implements AttributeConverter<LetterFrame, byte[]> {

    private final SealedJson<LetterFrame> sealed;

    LetterFrameConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, LetterFrame.class, "letter frame");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable LetterFrame frame) {
        return sealed.seal(frame);
    }

    @Override
    public @Nullable LetterFrame convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
