package evenfall.portal.worklist;

import evenfall.portal.casefile.CaseState;
import evenfall.portal.inbox.RefusedMessages;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who wants attention. */
@Service
@Transactional(readOnly = true)
class Worklist {

    static final int PAGE = 50;

    /** One more than a page holds: whether there is another page. */
    private static final Limit PAGE_AND_ONE = Limit.of(PAGE + 1);

    private final ListedCases cases;

    private final RefusedMessages refused;

    private final ClinicProfiles clinics;

    private final Clock clock;

    Worklist(ListedCases cases, RefusedMessages refused, ClinicProfiles clinics, Clock clock) {
        this.cases = cases;
        this.refused = refused;
        this.clinics = clinics;
        this.clock = clock;
    }

    WorklistPage page(UUID clinic, Shown shown, Position after) {
        var found = find(clinic, shown, after);
        var lines = found.stream().limit(PAGE).toList();
        var today = LocalDate.ofInstant(
                clock.instant(), clinics.find(clinic).orElseThrow().timeZone());
        return new WorklistPage(
                lines.stream().map(it -> line(it, today)).toList(),
                cases.countOpen(clinic),
                refused.of(clinic),
                found.size() > PAGE ? lines.getLast().position() : null);
    }

    private List<ListedCase> find(UUID clinic, Shown shown, Position after) {
        return switch (shown) {
            case WAITING -> cases.findWaiting(clinic, after, PAGE_AND_ONE);
            case OPEN -> cases.findOpen(clinic, after, PAGE_AND_ONE);
            case CLOSED -> cases.findClosed(clinic, after, PAGE_AND_ONE);
        };
    }

    private WorklistLine line(ListedCase listed, LocalDate today) {
        return new WorklistLine(
                listed.key().id(),
                listed.patient().name(),
                listed.patient().ageOn(today),
                listed.reference(),
                listed.level(),
                listed.state(),
                listed.receivedAt(),
                listed.dueAt(),
                listed.state() == CaseState.WAITING && listed.dueAt().isBefore(clock.instant()),
                listed.hasOpenWishes());
    }
}
