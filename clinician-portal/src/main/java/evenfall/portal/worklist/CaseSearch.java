package evenfall.portal.worklist;

import evenfall.portal.search.FoundCase;
import evenfall.portal.search.SearchIndex;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by their reference, by who the patient is, or both. That somebody looked is recorded, not for whom. */
@Service
@Transactional
class CaseSearch {

    static final int MOST = 50;

    private final ListedCases cases;

    private final SearchIndex index;

    private final Worklist worklist;

    private final AuditTrail trail;

    CaseSearch(ListedCases cases, SearchIndex index, Worklist worklist, AuditTrail trail) {
        this.cases = cases;
        this.index = index;
        this.worklist = worklist;
        this.trail = trail;
    }

    /** The latest first; one more than {@link #MOST} if there are more. */
    List<WorklistLine> find(SearchReading reading, Staff by) {
        var clinic = by.clinicId();
        var ids = Stream.concat(
                        reading.reference().stream().flatMap(it -> cases.withReference(clinic, it, MOST + 1).stream()),
                        index.withAll(clinic, reading.terms(), MOST + 1).stream()
                                .map(FoundCase::id))
                .distinct()
                .toList();
        trail.append(clinic, by.actor(), "cases-searched", new Subject("page", null), Map.of("found", ids.size()));
        return worklist.lines(by, ids, worklist.choices(clinic));
    }
}
