package evenfall.portal.worklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All cases in the order in which they want attention. Whatever is asked for, so many index entries are read at most and
 * no more, however many cases there are.
 */
@Component
class ListedCases {

    /** Of this many entries those are looked for that no index finds. Who has gone through them can go on from there. */
    static final int LOOKED_THROUGH = 1000;

    private final JdbcClient jdbc;

    ListedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cases in the order of the list, or in the opposite one when going back.
     *
     * @param limit how many at most
     */
    List<ListedCase> page(UUID clinic, UUID me, Filter filter, Paging paging, int limit, Instant now) {
        var rest = Strand.rest(me, filter, now);
        var walked = walked(me, filter, paging, rest.isNothing() ? limit : LOOKED_THROUGH, now);
        return statement(clinic, paging, walked, """
                        with walked as materialized (%s),
                            page as (select w.place, w.id from walked w %s order by %s limit %d)
                        select %s
                        from page p cross join lateral (
                            select * from clinic.case_file f where f.clinic_id = :clinic and f.id = p.id limit 1) c
                        order by %s
                        """.formatted(
                                walked.where(),
                                rest.isNothing() ? "" : "where " + rest.where(),
                                order("w", paging),
                                limit,
                                ListedCase.COLUMNS,
                                order("p", paging)))
                .params(rest.parameters())
                .query((row, _) -> new ListedCase(row))
                .list();
    }

    /** Where looking through stopped, if there is anything behind it that was not looked at. */
    Optional<Position> end(UUID clinic, UUID me, Filter filter, Paging paging, Instant now) {
        if (Strand.rest(me, filter, now).isNothing()) {
            return Optional.empty();
        }
        var walked = walked(me, filter, paging, LOOKED_THROUGH, now);
        return statement(
                        clinic,
                        paging,
                        walked,
                        "with walked as materialized (%s) select place, id from walked w order by %s offset %d limit 1"
                                .formatted(walked.where(), order("w", paging), LOOKED_THROUGH - 1))
                .query((row, _) -> new Position(row.getLong("place"), row.getObject("id", UUID.class)))
                .optional();
    }

    private JdbcClient.StatementSpec statement(UUID clinic, Paging paging, Strand walked, String sql) {
        var statement = jdbc.sql(sql).param("clinic", clinic).params(walked.parameters());
        return paging.from() == null
                ? statement
                : statement
                        .param("fromPlace", paging.from().place())
                        .param("fromId", paging.from().id());
    }

    /** The entries of the indexes, from where the page begins: each is read on its own, then they are joined. */
    private static Strand walked(UUID me, Filter filter, Paging paging, int limit, Instant now) {
        var from = from(paging);
        var strands = Strand.of(me, filter, now);
        var parameters = new HashMap<String, Object>();
        strands.forEach(it -> parameters.putAll(it.parameters()));
        var each = strands.stream()
                .map(it -> """
                        (select c.place, c.id, c.queue, c.level_rank, c.language, c.protocol, c.owner_id, c.asked_at, c.due_at
                        from clinic.case_file c
                        where c.clinic_id = :clinic and %s%s
                        order by %s limit %d)
                        """.formatted(it.where(), from, order("c", paging), limit))
                .collect(Collectors.joining(" union all "));
        return new Strand(
                strands.size() == 1
                        ? each
                        : "select * from (%s) s order by %s limit %d".formatted(each, order("s", paging), limit),
                parameters);
    }

    private static String from(Paging paging) {
        if (paging.from() == null) {
            return "";
        }
        return paging.back()
                ? " and (c.place, c.id) < (:fromPlace, :fromId)"
                : " and (c.place, c.id) > (:fromPlace, :fromId)";
    }

    private static String order(String table, Paging paging) {
        return paging.back()
                ? "%1$s.place desc, %1$s.id desc".formatted(table)
                : "%1$s.place, %1$s.id".formatted(table);
    }

    /** These cases, the latest first. */
    List<ListedCase> latestFirst(UUID clinic, List<UUID> ids) {
        return jdbc.sql("""
                        select %s from clinic.case_file c
                        where c.clinic_id = ? and c.id = any(?)
                        order by c.received_at desc, c.id desc
                        """.formatted(ListedCase.COLUMNS))
                .params(clinic, ids.toArray(UUID[]::new))
                .query((row, _) -> new ListedCase(row))
                .list();
    }

    /** The cases that have this reference: it is short enough for two to share one. */
    List<UUID> withReference(UUID clinic, String reference, int limit) {
        return jdbc.sql("select id from clinic.case_file where clinic_id = ? and reference = ? limit ?")
                .params(clinic, reference, limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
