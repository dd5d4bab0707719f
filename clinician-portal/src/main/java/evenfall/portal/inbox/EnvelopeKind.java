package evenfall.portal.inbox;

import java.util.Locale;

/** What patients send sealed. */
enum EnvelopeKind {
    SUBMISSION("intake.submission"),
    /** Whatever follows a form. */
    MESSAGE("intake.message");

    private final String table;

    EnvelopeKind(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    /** As the audit trail names it. */
    String subject() {
        return name().toLowerCase(Locale.ROOT);
    }
}
