package evenfall.portal.staff;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/** Turns members of staff into what their pages show; the passphrase's hash is not among it. */
@Mapper(componentModel = ComponentModel.SPRING, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface StaffMapper {

    @Mapping(target = "id", source = "key.id")
    StaffLine toLine(Member member);
}
