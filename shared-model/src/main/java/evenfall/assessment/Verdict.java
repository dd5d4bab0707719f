package evenfall.assessment;

/**
 * Whether a condition holds. What nobody answered is {@link #UNKNOWN}, never {@link #FALSE}: silence about chest pain is
 * not its absence.
 *
 * <p>The order matters: the least certain part decides an "and", the most certain an "or" (Kleene's three-valued logic).
 */
public enum Verdict {
    FALSE,
    UNKNOWN,
    TRUE;

    static Verdict of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Verdict negated() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
