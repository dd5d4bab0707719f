package evenfall.access;

import static evenfall.access.Permission.ASSIGN_CASES;
import static evenfall.access.Permission.DECIDE;
import static evenfall.access.Permission.INVITE_PATIENTS;
import static evenfall.access.Permission.MANAGE_CLINIC;
import static evenfall.access.Permission.MANAGE_STAFF;
import static evenfall.access.Permission.MATCH_PATIENTS;
import static evenfall.access.Permission.READ_AUDIT;
import static evenfall.access.Permission.READ_CASES;
import static evenfall.access.Permission.READ_RULEBOOK;
import static evenfall.access.Permission.REFER;
import static evenfall.access.Permission.SEE_INSIGHT;
import static evenfall.access.Permission.SEE_WORKLIST;
import static evenfall.access.Permission.SEND_REFERRALS;
import static evenfall.access.Permission.SIGN_OFF;

import java.util.Set;

/** What a member of staff is at the clinic. */
public enum Role {
    CLINICIAN("Reads cases, decides, asks back, refers, and invites patients"),
    COORDINATOR(
            "Invites patients, sees who is waiting and how to reach them, hands out cases, and sends signed referrals; no clinical answers"),
    ADMINISTRATOR("Manages staff, settings and the directory of services; sees no patients"),
    AUDITOR("Reads the record of who did what; sees no patients");

    private final String description;

    Role(String description) {
        this.description = description;
    }

    /** One line that tells an administrator what the role may do. */
    public String description() {
        return description;
    }

    /** All that the role may do. This is the only place that says so. */
    public Set<Permission> permissions() {
        return switch (this) {
            case CLINICIAN ->
                Set.of(
                        SEE_WORKLIST,
                        ASSIGN_CASES,
                        MATCH_PATIENTS,
                        READ_CASES,
                        DECIDE,
                        REFER,
                        SEND_REFERRALS,
                        INVITE_PATIENTS,
                        SEE_INSIGHT,
                        READ_RULEBOOK,
                        SIGN_OFF);
            case COORDINATOR ->
                Set.of(
                        SEE_WORKLIST,
                        ASSIGN_CASES,
                        MATCH_PATIENTS,
                        SEND_REFERRALS,
                        INVITE_PATIENTS,
                        SEE_INSIGHT,
                        READ_RULEBOOK);
            case ADMINISTRATOR -> Set.of(MANAGE_CLINIC, MANAGE_STAFF, SEE_INSIGHT, READ_RULEBOOK);
            case AUDITOR -> Set.of(READ_AUDIT, READ_RULEBOOK);
        };
    }

    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }
}
