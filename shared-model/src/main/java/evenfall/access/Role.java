package evenfall.access;

import static evenfall.access.Permission.DECIDE;
import static evenfall.access.Permission.MANAGE_STAFF;
import static evenfall.access.Permission.READ_AUDIT;
import static evenfall.access.Permission.READ_CASES;
import static evenfall.access.Permission.REFER;
import static evenfall.access.Permission.SEE_WORKLIST;
import static evenfall.access.Permission.SEND_REFERRALS;

import java.util.Set;

/** What a member of staff is at the clinic, and all that they may do. This is the only place that says so. */
public enum Role {
    CLINICIAN("Reads cases, decides, and refers", SEE_WORKLIST, READ_CASES, DECIDE, REFER, SEND_REFERRALS),
    COORDINATOR(
            "Sees who is waiting and how to reach them, and sends signed referrals; no clinical answers",
            SEE_WORKLIST,
            SEND_REFERRALS),
    ADMINISTRATOR("Manages staff; sees no patients", MANAGE_STAFF),
    AUDITOR("Reads the record of who did what; sees no patients", READ_AUDIT);

    private final String description;

    private final Set<Permission> permissions;

    Role(String description, Permission... permissions) {
        this.description = description;
        this.permissions = Set.of(permissions);
    }

    /** One line that tells an administrator what the role may do. */
    public String description() {
        return description;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
