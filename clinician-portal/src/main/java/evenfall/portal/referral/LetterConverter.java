package evenfall.portal.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.RecordKeys;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class LetterConverter implements AttributeConverter<Letter, byte[]> {

    private static final byte[] PLACE = "letter".getBytes(UTF_8);

    private final RecordKeys keys;

    LetterConverter(RecordKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Letter letter) {
        return letter == null ? null : keys.seal(letter.pdf(), PLACE);
    }

    @Override
    public @Nullable Letter convertToEntityAttribute(byte @Nullable [] column) {
        return column == null ? null : new Letter(keys.open(column, PLACE));
    }
}
