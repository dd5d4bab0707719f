package evenfall.portal.sealing;

import evenfall.envelope.RecordKeys;
import evenfall.submission.DiaryEntry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class DiaryEntryConverter implements AttributeConverter<DiaryEntry, byte[]> {

    private final SealedJson<DiaryEntry> sealed;

    DiaryEntryConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, DiaryEntry.class, "diary entry");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable DiaryEntry entry) {
        return sealed.seal(entry);
    }

    @Override
    public @Nullable DiaryEntry convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
