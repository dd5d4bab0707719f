package evenfall.portal.person;

import evenfall.portal.casefile.CaseDetails;
import evenfall.portal.reading.TrendReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page on which a case stands beside another one of the same person.
 *
 * @param compared nothing where there is no other one
 * @param over the cases that the trend goes over, the earliest first
 */
record DifferencePage(
        CaseDetails details,
        CasePerson person,
        @Nullable Compared compared,
        List<OtherCase> over,
        @Nullable TrendReading trend) {

    DifferencePage {
        over = List.copyOf(over);
    }
}
