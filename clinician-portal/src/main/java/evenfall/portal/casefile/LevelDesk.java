package evenfall.portal.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.assessment.Level;
import evenfall.portal.insight.Measures;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.security.Staff;
import evenfall.portal.settings.Deadlines;
import evenfall.privacy.Confidential;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets clinicians set another level than the one proposed, with their reason; what was proposed stays beside it. */
@Service
@Transactional
class LevelDesk {

    private static final Limit LATEST = Limit.of(20);

    private final CaseFiles files;

    private final LevelChanges changes;

    private final Deadlines deadlines;

    private final Measures measures;

    private final AuditTrail trail;

    private final Clock clock;

    LevelDesk(CaseFiles files, LevelChanges changes, Deadlines deadlines, Measures measures, AuditTrail trail, Clock clock) {
        this.files = files;
        this.changes = changes;
        this.deadlines = deadlines;
        this.measures = measures;
        this.trail = trail;
        this.clock = clock;
    }

    void set(CaseKey about, int seenVersion, Level level, Confidential because, Staff by) {
        var file = files.get(about, seenVersion);
        var at = clock.instant();
        var before = file.getLevel();
        if (level != before) {
            changes.save(new LevelChange(file, level, because, by, at));
            file.setLevel(level, due(file, level, at));
            measures.levelSet(about.clinicId(), about.id(), level);
            measures.due(about.clinicId(), about.id(), file.getDueAt());
            record(about, by.actor(), "level-set", before, level);
        }
    }

    /** Who is in more of a hurry than was thought is due as if they had just come in; nobody else has to be sooner. */
    private Instant due(CaseFile file, Level level, Instant now) {
        var clinic = file.getKey().clinicId();
        var due = file.getDueAt();
        if (isMorePressing(level, file.getLevel())) {
            var anew = deadlines.after(now, clinic).apply(level);
            return anew.isBefore(due) ? anew : due;
        }
        var late = deadlines.after(file.getReceivedAt(), clinic).apply(level);
        return late.isAfter(due) ? late : due;
    }

    /**
     * The level of a case after its patient has answered again. What a clinician has set stands, unless the new answers call
     * for something more pressing that nobody could weigh.
     */
    Level afterAnswers(CaseFile file, CaseReading earlier, CaseReading now, Instant at, Actor by) {
        var proposed = now.level();
        if (!file.isLevelSet()) {
            return proposed;
        }
        if (!isMorePressing(proposed, file.getLevel()) || wasWeighed(earlier, now)) {
            return file.getLevel();
        }
        return lifted(file, proposed, at, by);
    }

    /** The level of a case after the clinic has measured something that called for another one before. */
    Level afterResult(CaseFile file, Level before, Level proposed, Instant at, Actor by) {
        if (!file.isLevelSet()) {
            return proposed;
        }
        return isMorePressing(proposed, before) && isMorePressing(proposed, file.getLevel())
                ? lifted(file, proposed, at, by)
                : file.getLevel();
    }

    private Level lifted(CaseFile file, Level proposed, Instant at, Actor by) {
        var key = file.getKey();
        changes.save(new LevelChange(file, proposed, proposed, at));
        measures.levelSet(key.clinicId(), key.id(), proposed);
        record(key, by, "level-lifted", file.getLevel(), proposed);
        return proposed;
    }

    private static boolean wasWeighed(CaseReading earlier, CaseReading now) {
        return earlier.level() == now.level() && deciding(earlier).containsAll(deciding(now));
    }

    private static Set<String> deciding(CaseReading reading) {
        return reading.deciding().stream().map(it -> it.rule().id()).collect(toUnmodifiableSet());
    }

    static boolean isMorePressing(Level one, Level other) {
        return one.compareTo(other) < 0;
    }

    @Transactional(readOnly = true)
    List<LevelChangeLine> changes(CaseKey about) {
        return changes.findLatestFirst(about, LATEST);
    }

    /** The level of a case, and why it is another than the proposed one. */
    @Transactional(readOnly = true)
    LevelStanding standing(CaseKey about) {
        var file = files.get(about);
        return new LevelStanding(
                file.getLevel(),
                file.isLevelSet()
                        ? changes.findLatestFirst(about, Limit.of(1)).getFirst().because()
                        : null);
    }

    private void record(CaseKey about, Actor by, String action, Level before, Level after) {
        trail.append(
                about.clinicId(),
                by,
                action,
                new Subject("case", about.id()),
                Map.of("before", before.name(), "after", after.name()));
    }
}
