package evenfall.portal.insight;

import evenfall.support.clinic.ClinicProfile;

/** Something that a clinic may know of itself in numbers. */
interface Figure {

    FigureName name();

    Drawing of(ClinicProfile clinic, Period period);
}
