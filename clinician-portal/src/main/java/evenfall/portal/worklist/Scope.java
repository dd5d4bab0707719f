package evenfall.portal.worklist;

import evenfall.access.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose cases somebody wants to see. */
public enum Scope {
    MINE,
    /** Those that nobody has claimed. */
    UNASSIGNED,
    CLINIC;

    /** Where somebody begins who has not chosen yet: handing out cases begins with those that nobody has. */
    static Scope of(Role role) {
        return switch (role) {
            case COORDINATOR -> UNASSIGNED;
            case CLINICIAN, ADMINISTRATOR, AUDITOR -> CLINIC;
        };
    }

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scope> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
