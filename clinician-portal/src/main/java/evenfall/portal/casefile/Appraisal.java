package evenfall.portal.casefile;

import evenfall.portal.reading.FindingReading;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what clinicians make of the findings: what the rules find is a hint, and a person says what it is worth. */
@Service
@Transactional
class Appraisal {

    private final CaseRoom room;

    private final CaseFiles files;

    private final FindingReviews reviews;

    private final AuditTrail trail;

    private final Clock clock;

    Appraisal(CaseRoom room, CaseFiles files, FindingReviews reviews, AuditTrail trail, Clock clock) {
        this.room = room;
        this.files = files;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Reviews of(CaseKey key) {
        return reviews.of(key);
    }

    void review(
            CaseKey key, int seenVersion, UUID finding, ReviewState state, @Nullable Confidential reason, Staff by) {
        files.get(key, seenVersion);
        var found = finding(key, finding);
        reviews.save(new FindingReview(key, found.rule().id(), state, reason, by, clock.instant()));
        trail.append(
                key.clinicId(),
                by.actor(),
                "finding-reviewed",
                new Subject("case", key.id()),
                Map.of("state", state.name()));
    }

    private FindingReading finding(CaseKey key, UUID finding) {
        return room.open(key).reading().finding(finding).orElseThrow(() -> new FindingNotFound(key));
    }
}
