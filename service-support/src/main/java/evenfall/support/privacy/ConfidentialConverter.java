package evenfall.support.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.RecordKeys;
import evenfall.privacy.Confidential;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Every column of confidential words is an encrypted one; that cannot be forgotten, as there is no other way to map one. */
@Converter(autoApply = true)
final class ConfidentialConverter implements AttributeConverter<Confidential, byte[]> {

    // a converter is not told the row; so these words open as confidential words, and as nothing else
    private static final byte[] PLACE = "confidential".getBytes(UTF_8);

    private final RecordKeys keys;

    ConfidentialConverter(RecordKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Confidential words) {
        return (words == null) ? null : keys.seal(words.text().getBytes(UTF_8), PLACE);
    }

    @Override
    public @Nullable Confidential convertToEntityAttribute(byte @Nullable [] column) {
        return (column == null) ? null : new Confidential(new String(keys.open(column, PLACE), UTF_8));
    }
}
