package evenfall.portal.directory;

import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the directory, and every earlier version of each entry. */
@Service
@Transactional
public class Directory {

    static final int PAGE = 50;

    private static final int CHANGES = 20;

    /** As many as can be chosen from in a list. */
    private static final int OFFERED = 300;

    private final Services services;

    private final AuditTrail trail;

    private final Clock clock;

    Directory(Services services, AuditTrail trail, Clock clock) {
        this.services = services;
        this.trail = trail;
        this.clock = clock;
    }

    /** For whoever writes a letter: the services that can be written to. */
    @Transactional(readOnly = true)
    public List<ListedService> offered(UUID clinic) {
        return services.find(clinic, true, "", null, OFFERED);
    }

    /** What the directory says of a service. */
    @Transactional(readOnly = true)
    public Optional<ServiceEntry> entry(UUID clinic, UUID id) {
        return services.find(clinic, id).map(KeptService::entry);
    }

    @Transactional(readOnly = true)
    DirectoryPage page(UUID clinic, boolean active, String words, @Nullable UUID after) {
        var found = services.find(clinic, active, words, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        return new DirectoryPage(shown, found.size() > PAGE ? shown.getLast().id() : null);
    }

    @Transactional(readOnly = true)
    KeptService get(UUID clinic, UUID id) {
        return services.find(clinic, id).orElseThrow(() -> new ServiceNotFound(id));
    }

    /** Who changed it and how, the latest first. */
    @Transactional(readOnly = true)
    List<ServiceChange> changes(UUID clinic, UUID id) {
        var versions = services.versions(clinic, id, CHANGES + 1);
        var changes = new ArrayList<ServiceChange>();
        for (int i = 0; i < Math.min(versions.size(), CHANGES); i++) {
            var now = versions.get(i);
            var differences = i + 1 < versions.size()
                    ? versions.get(i + 1).entry().to(now.entry())
                    : List.<ServiceEntry.Difference>of();
            changes.add(new ServiceChange(now.version(), now.changedAt(), now.changedByName(), differences));
        }
        return changes;
    }

    UUID add(ServiceEntry entry, Staff by) {
        var id = UUID.randomUUID();
        services.add(id, entry, by, clock.instant());
        record(id, "service-added", by);
        return id;
    }

    void change(UUID id, int seenVersion, ServiceEntry entry, Staff by) {
        var now = get(by.clinicId(), id);
        if (now.version() == seenVersion && now.entry().equals(entry)) {
            return;
        }
        put(id, seenVersion, entry, "service-changed", by);
    }

    /** Offers it no more, or again. */
    void offer(UUID id, int seenVersion, boolean offered, Staff by) {
        var now = get(by.clinicId(), id);
        put(id, seenVersion, now.entry().offered(offered), offered ? "service-restored" : "service-retired", by);
    }

    private void put(UUID id, int seenVersion, ServiceEntry entry, String action, Staff by) {
        if (!services.change(id, seenVersion, entry, by, clock.instant())) {
            throw new ServiceChangedMeanwhile(id);
        }
        record(id, action, by);
    }

    private void record(UUID id, String action, Staff by) {
        trail.append(by.clinicId(), by.actor(), action, new Subject("service", id), Map.of());
    }
}
