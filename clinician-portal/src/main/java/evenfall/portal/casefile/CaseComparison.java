package evenfall.portal.casefile;

import static java.util.stream.Collectors.toMap;

import evenfall.portal.protocol.Protocols;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases beside another one, for somebody who compares them: recorded for each, and each patient is told. */
@Service
@Transactional
public class CaseComparison {

    private final CaseRoom room;

    private final CaseFiles files;

    private final Protocols protocols;

    private final PatientNotices notices;

    private final AuditTrail trail;

    private final Clock clock;

    CaseComparison(
            CaseRoom room,
            CaseFiles files,
            Protocols protocols,
            PatientNotices notices,
            AuditTrail trail,
            Clock clock) {
        this.room = room;
        this.files = files;
        this.protocols = protocols;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those with these numbers, by number; without those whose questions nobody knows any more. */
    public Map<UUID, OpenCase> open(CaseKey beside, Collection<UUID> ids, Staff by) {
        return ids.stream()
                .map(it -> files.get(new CaseKey(beside.clinicId(), it)))
                .filter(it -> protocols
                        .find(it.getProtocol(), it.getProtocolVersion())
                        .isPresent())
                .map(CaseFile::getKey)
                .collect(toMap(CaseKey::id, it -> open(beside, it, by)));
    }

    private OpenCase open(CaseKey beside, CaseKey key, Staff by) {
        var open = room.open(key);
        trail.append(
                key.clinicId(),
                by.actor(),
                "case-compared",
                new Subject("case", key.id()),
                Map.of("beside", beside.id()));
        notices.opened(files.get(key), by, clock.instant());
        return open;
    }
}
