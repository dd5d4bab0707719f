package evenfall.portal.worklist;

import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What somebody looks for again and again, under a name in their own words. */
@Entity
@DynamicUpdate
@Table(schema = "clinic", name = "saved_view")
class SavedView {

    @EmbeddedId
    private ViewKey key;

    private UUID staffId;

    private Confidential name;

    /** As an address has them. */
    @Column(updatable = false)
    private String filters;

    private boolean shared;

    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected SavedView() {}

    SavedView(Staff by, Confidential name, Filter filter, boolean shared, Instant at) {
        this.key = new ViewKey(by.clinicId(), UUID.randomUUID());
        this.staffId = by.id();
        this.name = name;
        this.filters = filter.query();
        this.shared = shared;
        this.createdAt = at;
    }

    void change(Confidential newName, boolean nowShared) {
        this.name = newName;
        this.shared = nowShared;
    }

    boolean isSeenBy(Staff staff) {
        return shared || isOf(staff);
    }

    boolean isOf(Staff staff) {
        return staffId.equals(staff.id());
    }

    ViewKey key() {
        return key;
    }

    Instant createdAt() {
        return createdAt;
    }

    Confidential name() {
        return name;
    }

    String filters() {
        return filters;
    }

    boolean isShared() {
        return shared;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
