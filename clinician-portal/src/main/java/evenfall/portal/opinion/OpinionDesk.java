package evenfall.portal.opinion;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseOpinion;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.notice.Notice;
import evenfall.portal.notice.NoticeKind;
import evenfall.portal.notice.Notices;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks colleagues what they think of a case. Nobody has to wait for the answer. */
@Service
@Transactional
class OpinionDesk {

    static final int PAGE = 50;

    private final SecondOpinions opinions;

    private final CaseRoom cases;

    private final Notices notices;

    private final AuditTrail trail;

    private final Clock clock;

    OpinionDesk(SecondOpinions opinions, CaseRoom cases, Notices notices, AuditTrail trail, Clock clock) {
        this.opinions = opinions;
        this.cases = cases;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Asks a colleague. Twice is once. */
    void ask(CaseKey about, AskOpinionForm form, Colleague of, Staff by) {
        cases.hold(about);
        var key = new OpinionKey(about.clinicId(), form.ticket());
        if (opinions.findById(key).isEmpty()) {
            opinions.save(new SecondOpinion(key, about, form.toQuestion(), by, of, clock.instant()));
            notices.tell(
                    new Notice(
                            NoticeKind.SECOND_OPINION,
                            about.clinicId(),
                            about.id(),
                            cases.details(about).reference(),
                            key.id().toString()),
                    Set.of(of.id()));
            record(about, "opinion-asked", by);
        }
    }

    void give(CaseKey about, UUID id, GiveOpinionForm form, Staff by) {
        cases.hold(about);
        opinions.get(new OpinionKey(about.clinicId(), id), about)
                .give(Objects.requireNonNull(form.verdict()), form.toWords(), by, clock.instant());
        record(about, "opinion-given", by);
    }

    /** Shows what somebody is asked about a case, which is recorded. */
    CaseOpinion view(CaseKey about, UUID id, Staff by) {
        var opinion = opinions.get(new OpinionKey(about.clinicId(), id), about);
        record(about, "opinion-viewed", by);
        return OpinionsOfCases.line(opinion);
    }

    @Transactional(readOnly = true)
    OpinionPage askedOf(Staff staff, Position after) {
        var found = opinions.findOpen(staff.clinicId(), staff.id(), after, Limit.of(PAGE + 1));
        var shown = found.stream().limit(PAGE).toList();
        return new OpinionPage(shown, found.size() > PAGE ? shown.getLast().position() : null);
    }

    private void record(CaseKey about, String action, Staff by) {
        trail.append(about.clinicId(), by.actor(), action, new Subject("case", about.id()));
    }
}
