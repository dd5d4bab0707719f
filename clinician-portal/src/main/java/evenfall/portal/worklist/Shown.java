package evenfall.portal.worklist;

import java.util.Locale;

/** Which cases the worklist shows. */
public enum Shown {
    /** Those that wait for a decision. */
    WAITING,
    OPEN,
    CLOSED;

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
