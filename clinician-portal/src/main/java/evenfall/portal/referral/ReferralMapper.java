package evenfall.portal.referral;

import evenfall.access.Role;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/** Turns referrals into what their pages show. */
@Mapper(componentModel = ComponentModel.SPRING, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ReferralMapper {

    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "actions", expression = "java(referral.actions(by))")
    ReferralDetails toDetails(Referral referral, @Context Role by);
}
