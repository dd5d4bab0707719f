package evenfall.portal.search;

import evenfall.envelope.SearchKeys;
import evenfall.portal.search.Term.Field;
import evenfall.submission.Patient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by who the patient is. What is kept for that are keyed hashes, which say nothing without the key. */
@Component
public class SearchIndex {

    /** How many cases with the rarest of the terms are looked through, the latest first. */
    private static final int LOOKED_THROUGH = 1000;

    /** Each hash is read from its end of the index; all of them at once would have to be sorted. */
    private static final String LATEST = """
            select found.received_at, found.case_id
            from unnest(:hashes) as wanted (hash),
                lateral (select s.received_at, s.case_id from clinic.search_key s
                    where s.clinic_id = :clinic and s.hash = wanted.hash
                    order by s.received_at desc, s.case_id desc limit :walked) found
            """;

    private final JdbcClient jdbc;

    private final SearchKeys keys;

    SearchIndex(JdbcClient jdbc, SearchKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Makes a case findable by everything that is known of the patient. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID clinic, UUID caseId, Patient patient, Instant receivedAt) {
        var hashes = Term.of(patient).stream().map(it -> hash(clinic, it)).toArray(byte[][]::new);
        jdbc.sql("""
                        insert into clinic.search_key (clinic_id, hash, received_at, case_id)
                        select :clinic, hash, :receivedAt, :case from unnest(:hashes) as kept (hash)
                        on conflict do nothing
                        """)
                .param("clinic", clinic)
                .param("case", caseId)
                .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                .param("hashes", hashes)
                .update();
    }

    /** What a term is written down as from now on. */
    public byte[] hash(UUID clinic, Term term) {
        return keys.hash(clinic, term.field().name(), term.value());
    }

    /** The cases to which each of these terms belongs, the latest first. Without a term there are none. */
    @Transactional(readOnly = true)
    public List<FoundCase> withAll(UUID clinic, Collection<Term> terms, int most) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>();
        var rarestFirst = terms.stream()
                .distinct()
                .map(it -> candidates(clinic, it))
                .map(it -> Map.entry(count(clinic, it), it))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        var also = new StringBuilder();
        for (int i = 1; i < rarestFirst.size(); i++) {
            also.append("""
                     and exists (select from clinic.search_key s
                        where s.clinic_id = :clinic and s.hash = any(:hashes%d)
                            and s.received_at = walked.received_at and s.case_id = walked.case_id)
                    """.formatted(i));
            parameters.put("hashes" + i, rarestFirst.get(i));
        }
        return jdbc.sql("""
                        select received_at, case_id
                        from (%s order by received_at desc, case_id desc limit :walked) walked
                        where true %s
                        order by received_at desc, case_id desc
                        limit :most
                        """.formatted(LATEST, also))
                .params(parameters)
                .param("clinic", clinic)
                .param("hashes", rarestFirst.getFirst())
                .param("walked", LOOKED_THROUGH)
                .param("most", most)
                .query((row, _) -> new FoundCase(
                        row.getObject("case_id", UUID.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Cases that look as if they were of this person, the latest first: by the clinic's own number, or by the date of birth
     * and anything else, be it one word of the name. The case itself is among them.
     */
    @Transactional(readOnly = true)
    public List<FoundCase> alike(UUID clinic, Patient patient, int most) {
        return jdbc.sql("""
                        select received_at, case_id from (%s) numbered
                        union
                        select received_at, case_id
                        from (%s order by received_at desc, case_id desc limit :walked) born
                        where exists (select from clinic.search_key s
                            where s.clinic_id = :clinic and s.hash = any(:others)
                                and s.received_at = born.received_at and s.case_id = born.case_id)
                        order by received_at desc, case_id desc
                        limit :most
                        """.formatted(LATEST.replace(":hashes", ":numbers"), LATEST.replace(":hashes", ":born")))
                .param("clinic", clinic)
                .param("numbers", hashes(clinic, patient, Field.NUMBER))
                .param("born", hashes(clinic, patient, Field.BORN))
                .param("others", hashes(clinic, patient, Field.NAME, Field.PHONE, Field.EMAIL))
                .param("walked", LOOKED_THROUGH)
                .param("most", most)
                .query((row, _) -> new FoundCase(
                        row.getObject("case_id", UUID.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private byte[][] hashes(UUID clinic, Patient patient, Field... fields) {
        var wanted = Set.of(fields);
        return Term.of(patient).stream()
                .filter(it -> wanted.contains(it.field()))
                .flatMap(it -> Stream.of(candidates(clinic, it)))
                .toArray(byte[][]::new);
    }

    private int count(UUID clinic, byte[][] hashes) {
        return jdbc.sql("select count(*) from (%s limit :walked) found".formatted(LATEST))
                .param("clinic", clinic)
                .param("hashes", hashes)
                .param("walked", LOOKED_THROUGH)
                .query(Integer.class)
                .single();
    }

    private byte[][] candidates(UUID clinic, Term term) {
        return keys.candidates(clinic, term.field().name(), term.value()).toArray(byte[][]::new);
    }
}
