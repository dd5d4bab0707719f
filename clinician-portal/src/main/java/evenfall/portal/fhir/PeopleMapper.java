package evenfall.portal.fhir;

import evenfall.privacy.Confidential;
import evenfall.submission.Contact;
import evenfall.support.clinic.ClinicProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Turns those who have to do with a referral into what FHIR calls them. What is not named here is not sent. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PeopleMapper {

    PeopleMapper PEOPLE = Mappers.getMapper(PeopleMapper.class);

    @BeanMapping(ignoreByDefault = true)
    @Mapping(target = "name", source = "name")
    @Mapping(target = "birthDateElement", source = "born")
    @Mapping(target = "telecom", source = "contact")
    Patient toPatient(evenfall.submission.Patient patient);

    @BeanMapping(ignoreByDefault = true)
    @Mapping(target = "name", source = "name")
    @Mapping(target = "telecom", source = "phone")
    Organization toOrganization(ClinicProfile clinic);

    /** As it was told: nobody here knows which part of it is the family's. */
    default List<HumanName> names(Confidential name) {
        var names = new ArrayList<HumanName>();
        names.add(new HumanName().setText(name.text()));
        return names;
    }

    default DateType day(LocalDate day) {
        return new DateType(day.toString());
    }

    default List<ContactPoint> ways(Contact contact) {
        var ways = new ArrayList<ContactPoint>();
        add(ways, ContactPointSystem.PHONE, contact.phone());
        add(ways, ContactPointSystem.EMAIL, contact.email());
        return ways;
    }

    default List<ContactPoint> ways(String phone) {
        var ways = new ArrayList<ContactPoint>();
        if (!phone.isBlank()) {
            ways.add(new ContactPoint().setSystem(ContactPointSystem.PHONE).setValue(phone));
        }
        return ways;
    }

    private static void add(List<ContactPoint> ways, ContactPointSystem system, @Nullable Confidential value) {
        if (value != null) {
            ways.add(new ContactPoint().setSystem(system).setValue(value.text()));
        }
    }
}
