package evenfall.portal.invitation;

import evenfall.envelope.RecordKeys;
import evenfall.portal.sealing.SealedJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
@Immutable
class InvitedPersonConverter implements AttributeConverter<InvitedPerson, byte[]> {

    private final SealedJson<InvitedPerson> sealed;

    InvitedPersonConverter(RecordKeys keys) {
        this.sealed = new SealedJson<>(keys, InvitedPerson.class, "invited person");
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable InvitedPerson person) {
        return sealed.seal(person);
    }

    @Override
    public @Nullable InvitedPerson convertToEntityAttribute(byte @Nullable [] column) {
        return sealed.open(column);
    }
}
