package evenfall.portal.worklist;

import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps saved views. Everybody at the clinic can open a shared one; only who made it changes it. */
@Service
@Transactional
class ViewShelf {

    static final int MOST = 30;

    private static final Limit MOST_SHARED = Limit.of(50);

    private final SavedViews views;

    private final AuditTrail trail;

    private final Clock clock;

    ViewShelf(SavedViews views, AuditTrail trail, Clock clock) {
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    /** One's own first, then what others share. */
    @Transactional(readOnly = true)
    List<ViewLine> of(Staff staff) {
        return Stream.concat(
                        views.findOf(staff.clinicId(), staff.id(), Limit.of(MOST)).stream(),
                        views.findSharedByOthers(staff.clinicId(), staff.id(), MOST_SHARED).stream())
                .map(it -> line(it, staff))
                .toList();
    }

    @Transactional(readOnly = true)
    ViewLine open(UUID id, Staff staff) {
        return views.findById(new ViewKey(staff.clinicId(), id))
                .filter(it -> it.isSeenBy(staff))
                .map(it -> line(it, staff))
                .orElseThrow(() -> new ViewNotFound(id));
    }

    UUID save(Confidential name, Filter filter, boolean shared, Staff by) {
        if (views.findOf(by.clinicId(), by.id(), Limit.of(MOST)).size() >= MOST) {
            throw new TooManyViews(MOST);
        }
        var view = views.saveAndFlush(new SavedView(by, name, filter, shared, clock.instant()));
        record(view, "view-saved", by);
        return view.key().id();
    }

    void change(UUID id, int seenVersion, Confidential name, boolean shared, Staff by) {
        var view = own(id, seenVersion, by);
        view.change(name, shared);
        record(view, "view-changed", by);
    }

    void delete(UUID id, int seenVersion, Staff by) {
        var view = own(id, seenVersion, by);
        views.delete(view);
        record(view, "view-deleted", by);
    }

    private SavedView own(UUID id, int seenVersion, Staff by) {
        var view = Optional.of(new ViewKey(by.clinicId(), id))
                .flatMap(views::findById)
                .filter(it -> it.isOf(by))
                .orElseThrow(() -> new ViewNotFound(id));
        if (view.version() != seenVersion) {
            throw new ViewChangedMeanwhile(view.key());
        }
        return view;
    }

    private static ViewLine line(SavedView view, Staff staff) {
        return new ViewLine(
                view.key().id(), view.name(), view.filters(), view.isShared(), view.isOf(staff), view.version());
    }

    private void record(SavedView view, String action, Staff by) {
        trail.append(
                by.clinicId(),
                by.actor(),
                action,
                new Subject("view", view.key().id()));
    }
}
