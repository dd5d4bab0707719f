package evenfall.portal.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decisions that can still be taken back. Whoever takes one from here, to undo or to settle it, is the only one who does:
 * so a decision is never both, nor settled twice.
 */
@Repository
class UnsettledDecisions {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    UnsettledDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DecisionKey key, CaseStanding before, Instant settleAt) {
        jdbc.sql("""
                        insert into clinic.unsettled_decision
                            (clinic_id, id, settle_at, state_before, turn_before, due_before, asked_before, look_again_before)
                        values (:clinic, :id, :at, :state, :turn, :due, :asked, :lookAgain)
                        """)
                .param("clinic", key.clinicId())
                .param("id", key.id())
                .param("at", at(settleAt))
                .param("state", before.state().name())
                .param("turn", before.turn().name())
                .param("due", at(before.dueAt()))
                .param("asked", maybeAt(before.askedAt()))
                .param("lookAgain", maybeAt(before.lookAgainAt()))
                .update();
    }

    /** Takes one that may still be undone at a moment, with how its case stood before. */
    Optional<CaseStanding> takeToUndo(DecisionKey key, Instant now) {
        return jdbc.sql("""
                        delete from clinic.unsettled_decision
                        where clinic_id = ? and id = ? and settle_at > ?
                        returning state_before, turn_before, due_before, asked_before, look_again_before
                        """)
                .params(key.clinicId(), key.id(), at(now))
                .query((row, _) -> standing(row))
                .optional();
    }

    /** Takes one whose time is over. */
    boolean takeToSettle(DecisionKey key) {
        return jdbc.sql("delete from clinic.unsettled_decision where clinic_id = ? and id = ?")
                        .params(key.clinicId(), key.id())
                        .update()
                == 1;
    }

    /** Those whose time is over, the earliest first. */
    List<DecisionKey> due(Instant now) {
        return jdbc.sql("""
                        select clinic_id, id from clinic.unsettled_decision
                        where settle_at <= ? order by settle_at limit ?
                        """)
                .params(at(now), AT_ONCE)
                .query((row, _) ->
                        new DecisionKey(row.getObject("clinic_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    private static CaseStanding standing(ResultSet row) throws SQLException {
        return new CaseStanding(
                CaseState.valueOf(row.getString("state_before")),
                Turn.valueOf(row.getString("turn_before")),
                row.getObject("due_before", OffsetDateTime.class).toInstant(),
                instant(row, "asked_before"),
                instant(row, "look_again_before"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime maybeAt(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }
}
