package evenfall.portal.casefile;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/** Turns cases into what their pages show. */
@Mapper(componentModel = ComponentModel.SPRING, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CaseMapper {

    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "startedAt", source = "submission.startedAt")
    @Mapping(target = "answeredBy", source = "submission.answeredBy")
    @Mapping(target = "consent", source = "submission.consent")
    @Mapping(target = "invitation", source = "submission.invitation")
    CaseDetails toDetails(CaseFile file);
}
