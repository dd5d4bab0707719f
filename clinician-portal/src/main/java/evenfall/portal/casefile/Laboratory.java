package evenfall.portal.casefile;

import evenfall.answer.Answers;
import evenfall.assessment.Level;
import evenfall.portal.reading.LaterAnswers;
import evenfall.portal.security.Staff;
import evenfall.portal.settings.Deadlines;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a case what was measured, and has the case judged again by it. */
@Service
@Transactional
class Laboratory {

    private final CaseRoom room;

    private final CaseFiles files;

    private final StaffResults results;

    private final LaterTelling told;

    private final Deadlines deadlines;

    private final DueAgain again;

    private final LevelDesk levels;

    private final AuditTrail trail;

    private final Clock clock;

    Laboratory(
            CaseRoom room,
            CaseFiles files,
            StaffResults results,
            LaterTelling told,
            Deadlines deadlines,
            DueAgain again,
            LevelDesk levels,
            AuditTrail trail,
            Clock clock) {
        this.room = room;
        this.files = files;
        this.results = results;
        this.told = told;
        this.deadlines = deadlines;
        this.again = again;
        this.levels = levels;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ResultLine> of(CaseKey key) {
        return told.results(key);
    }

    void add(CaseKey key, int seenVersion, Answers measured, Staff by) {
        var file = files.get(key, seenVersion);
        var at = clock.instant();
        var reading = room.open(key).reading();
        var before = reading.level();
        var after = reading.levelWith(new LaterAnswers(measured, at, before, before, by.fullName()));
        results.save(StaffResult.of(key, measured, before, after, by, at));
        judge(file, before, after, at, by);
        record(key, "result-added", before, after, by);
    }

    /** For an entry that was a mistake. It stays to be read, and counts for nothing. */
    void takeBack(CaseKey key, int seenVersion, UUID result, Staff by) {
        var file = files.get(key, seenVersion);
        if (told.results(key).stream().noneMatch(it -> it.id().equals(result) && it.takenBackAt() == null)) {
            throw new ResultNotFound(result);
        }
        var at = clock.instant();
        var before = room.open(key).reading().level();
        var after = room.read(file, told.sinceWithout(key, result)).level();
        results.save(StaffResult.against(key, result, before, after, by, at));
        judge(file, before, after, at, by);
        record(key, "result-taken-back", before, after, by);
    }

    /** What changes nothing about the level leaves the case as it is, whatever somebody has decided about it. */
    private void judge(CaseFile file, Level before, Level after, Instant at, Staff by) {
        if (before != after) {
            var level = levels.afterResult(file, before, after, at, by.actor());
            var anew = deadlines.after(at, file.getKey().clinicId()).apply(level);
            file.judgeAgain(after, level, again.of(file, level, at, anew));
        }
    }

    private void record(CaseKey key, String action, Level before, Level after, Staff by) {
        trail.append(
                key.clinicId(),
                by.actor(),
                action,
                new Subject("case", key.id()),
                Map.of("before", before.name(), "after", after.name()));
    }
}
