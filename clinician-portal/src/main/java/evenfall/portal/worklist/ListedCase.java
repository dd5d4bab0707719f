package evenfall.portal.worklist;

import evenfall.assessment.Level;
import evenfall.portal.casefile.CaseState;
import evenfall.portal.sealing.SealedJson;
import evenfall.submission.Patient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as the worklist sees it: who and since when, without what was answered. */
final class ListedCase {

    static final String COLUMNS = """
            c.id, c.place, c.queue, c.reference, c.level, c.state, c.language, c.protocol, c.received_at, c.turned_at,
            c.due_at, c.asked_at, c.owner_id, c.open_wishes, c.version, c.patient
            """;

    private final UUID id;

    private final long place;

    private final Tab queue;

    private final String reference;

    private final Level level;

    private final CaseState state;

    private final String language;

    private final Instant receivedAt;

    private final Instant turnedAt;

    private final Instant dueAt;

    private final boolean asked;

    private final @Nullable UUID ownerId;

    private final boolean wishes;

    private final int version;

    private final byte[] sealed;

    ListedCase(ResultSet row) throws SQLException {
        this.id = row.getObject("id", UUID.class);
        this.place = row.getLong("place");
        this.queue = Tab.valueOf(row.getString("queue"));
        this.reference = row.getString("reference");
        this.level = Level.valueOf(row.getString("level"));
        this.state = CaseState.valueOf(row.getString("state"));
        this.language = row.getString("language");
        this.receivedAt = moment(row, "received_at");
        this.turnedAt = moment(row, "turned_at");
        this.dueAt = moment(row, "due_at");
        this.asked = row.getObject("asked_at") != null;
        this.ownerId = row.getObject("owner_id", UUID.class);
        this.wishes = row.getInt("open_wishes") > 0;
        this.version = row.getInt("version");
        this.sealed = row.getBytes("patient");
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    UUID id() {
        return id;
    }

    Position position() {
        return new Position(place, id);
    }

    Tab queue() {
        return queue;
    }

    String reference() {
        return reference;
    }

    Level level() {
        return level;
    }

    CaseState state() {
        return state;
    }

    String language() {
        return language;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Whether the clock stands still while the patient is asked something. */
    boolean isPaused() {
        return asked;
    }

    Optional<UUID> owner() {
        return Optional.ofNullable(ownerId);
    }

    boolean hasOpenWishes() {
        return wishes;
    }

    /** For how long whoever must act has had to. */
    Duration waiting(Instant now) {
        return Duration.between(turnedAt, now);
    }

    /** For how long the clinic has kept somebody waiting beyond what it aims at. */
    Optional<Duration> overdue(Instant now) {
        boolean counts = (queue == Tab.CLINIC || queue == Tab.PATIENT) && !asked;
        return counts && dueAt.isBefore(now) ? Optional.of(Duration.between(dueAt, now)) : Optional.empty();
    }

    Patient patient(SealedJson<Patient> patients) {
        return Objects.requireNonNull(patients.open(sealed));
    }

    /** What would be shown otherwise if it were another. */
    String shown(Instant now) {
        return String.join(
                " ",
                id.toString(),
                String.valueOf(version),
                String.valueOf(place),
                String.valueOf(ownerId),
                String.valueOf(overdue(now).isPresent()));
    }
}
