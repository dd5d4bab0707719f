package evenfall.portal.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of the lists that make up the worklist: by who must act. */
public enum Tab {
    CLINIC,
    PATIENT,
    SERVICE,
    NOBODY,
    CLOSED,
    /** Wherever a case stands: its patient wants something done that nobody has dealt with. */
    WISHES;

    /** Those in which a case stands by who must act. */
    static final List<Tab> BY_TURN = List.of(CLINIC, PATIENT, SERVICE, NOBODY);

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tab> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
