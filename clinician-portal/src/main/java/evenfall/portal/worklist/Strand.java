package evenfall.portal.worklist;

import evenfall.assessment.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A stretch of an index that is read in its order from one end. A list is one of them, or a few that are joined: those of
 * several levels, or the overdue ones of each.
 *
 * @param where what the index answers by itself
 */
record Strand(String where, Map<String, Object> parameters) {

    private static final Set<Tab> MAY_BE_OVERDUE = Set.of(Tab.CLINIC, Tab.PATIENT, Tab.WISHES);

    /** Every level begins at a multiple of it. */
    private static final long LEVEL = 10_000_000_000_000_000L;

    Strand {
        parameters = Map.copyOf(parameters);
    }

    /** The indexes to read for this filter. */
    static List<Strand> of(UUID me, Filter filter, Instant now) {
        return filter.tab() == Tab.WISHES
                ? List.of(new Strand("c.open_wishes > 0", Map.of()))
                : byPlace(base(me, filter), filter, now);
    }

    /** What none of these indexes answers, so that it is looked for among what they hold; nothing is nothing to look for. */
    static Strand rest(UUID me, Filter filter, Instant now) {
        var rest = new Joined();
        if (filter.tab() == Tab.WISHES) {
            whose(me, filter, rest);
            language(filter, rest);
            level(filter, rest);
            if (filter.overdue()) {
                rest.and(
                        "w.asked_at is null and w.queue in ('CLINIC', 'PATIENT') and w.due_at < :now",
                        Map.of("now", sql(now)));
            }
        } else if (isWhose(filter)) {
            language(filter, rest);
            if (filter.tab() == Tab.CLOSED) {
                level(filter, rest);
            }
        } else if (filter.tab() == Tab.CLOSED && !filter.levels().isEmpty()) {
            language(filter, rest);
        } else if (filter.language() != null) {
            protocol(filter, rest);
        }
        if (filter.overdue() && !MAY_BE_OVERDUE.contains(filter.tab())) {
            rest.and("false", Map.of());
        }
        // a case whose patient was asked something has its clock stopped
        if (filter.overdue() && filter.tab() == Tab.PATIENT) {
            rest.and("w.asked_at is null", Map.of());
        }
        return rest.strand();
    }

    private static Strand base(UUID me, Filter filter) {
        var base = new Joined();
        base.and("c.queue = :queue", Map.of("queue", filter.tab().name()));
        if (isWhose(filter)) {
            whose(me, filter, base);
        } else if (filter.tab() != Tab.CLOSED || filter.levels().isEmpty()) {
            if (filter.language() != null) {
                base.and("c.language = :language", Map.of("language", filter.language()));
            } else {
                protocol(filter, base);
            }
        }
        return base.strand("c.");
    }

    private static List<Strand> byPlace(Strand base, Filter filter, Instant now) {
        var levels = filter.levels().isEmpty()
                ? Stream.of(Level.values())
                : Stream.of(Level.values()).filter(filter.levels()::contains);
        if (filter.tab() == Tab.CLOSED) {
            return filter.levels().isEmpty() || isWhose(filter)
                    ? List.of(base)
                    : levels.map(it -> base.and("c.level_rank = :rank" + rank(it), Map.of("rank" + rank(it), rank(it))))
                            .toList();
        }
        if (filter.levels().isEmpty() && !filter.overdue()) {
            return List.of(base);
        }
        return levels.map(it -> base.and(
                        "c.place >= :low%1$d and c.place < :high%1$d".formatted(rank(it)),
                        Map.of("low" + rank(it), low(it), "high" + rank(it), high(it, filter, now))))
                .toList();
    }

    static long low(Level level) {
        return rank(level) * LEVEL;
    }

    static long end(Level level) {
        return low(level) + LEVEL;
    }

    static long overdue(Level level, Instant now) {
        return low(level) + ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }

    private static long high(Level level, Filter filter, Instant now) {
        return filter.overdue() ? overdue(level, now) : end(level);
    }

    /** As lists sort by it. */
    private static int rank(Level level) {
        return switch (level) {
            case EMERGENCY -> 0;
            case URGENT -> 1;
            case PRIORITY -> 2;
            case ROUTINE -> 3;
            case INFORMATION -> 4;
        };
    }

    private static boolean isWhose(Filter filter) {
        return filter.owner() != null || filter.scope() != Scope.CLINIC;
    }

    private static void whose(UUID me, Filter filter, Joined joined) {
        if (filter.owner() != null) {
            joined.and("w.owner_id = :owner", Map.of("owner", filter.owner()));
        } else if (filter.scope() == Scope.MINE) {
            joined.and("w.owner_id = :owner", Map.of("owner", me));
        } else if (filter.scope() == Scope.UNASSIGNED) {
            joined.and("w.owner_id is null", Map.of());
        }
    }

    private static void language(Filter filter, Joined joined) {
        if (filter.language() != null) {
            joined.and("w.language = :language", Map.of("language", filter.language()));
        }
        protocol(filter, joined);
    }

    private static void protocol(Filter filter, Joined joined) {
        if (filter.protocol() != null) {
            joined.and("w.protocol = :protocol", Map.of("protocol", filter.protocol()));
        }
    }

    private static void level(Filter filter, Joined joined) {
        if (!filter.levels().isEmpty()) {
            joined.and(
                    "w.level_rank in (:ranks)",
                    Map.of("ranks", filter.levels().stream().map(Strand::rank).toList()));
        }
    }

    private static Object sql(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    Strand and(String further, Map<String, Object> with) {
        var all = new HashMap<>(parameters);
        all.putAll(with);
        return new Strand(where + " and " + further, all);
    }

    boolean isNothing() {
        return where.isEmpty();
    }

    /** Conditions that all have to hold. */
    private static final class Joined {

        private final List<String> conditions = new ArrayList<>();

        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, Map<String, Object> with) {
            conditions.add(condition);
            parameters.putAll(with);
        }

        Strand strand() {
            return new Strand(String.join(" and ", conditions), parameters);
        }

        Strand strand(String table) {
            return new Strand(String.join(" and ", conditions).replace("w.", table), parameters);
        }
    }
}
