package evenfall.benchmark;

import evenfall.envelope.KeyFolder;
import evenfall.privacy.Confidential;
import evenfall.submission.Contact;
import evenfall.submission.Patient;
import evenfall.submission.SubmissionJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cases of one clinic: a tenth is each party's turn and the rest is closed, three in five are owned by one of fifty
 * colleagues. All patients have the same name in what is shown, and different ones in what is searched.
 */
final class GeneratedCases {

    private static final int AT_ONCE = 100_000;

    private static final int FIRST_NAMES = 1_000;

    private static final int LAST_NAMES = 5_000;

    private static final String INSERT = """
            insert into clinic.case_file (clinic_id, id, submission_id, reference, protocol, protocol_version, language,
                level, level_rank, state, turn, received_at, turned_at, due_at, patient, submission, version, asked_at,
                open_wishes, owner_id, claimed_at)
            select ?, md5('case' || n)::uuid, md5('sent' || n)::uuid,
                upper(substr(md5('reference' || n), 1, 4) || '-' || substr(md5('reference' || n), 5, 4)),
                case when n % 10 = 0 then 'another' else 'restless-legs' end, '1',
                case when h % 10 < 7 then 'en' when h % 10 < 9 then 'es' else 'uk' end,
                (array['EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION'])[rank + 1], rank,
                case turn when 0 then 'WAITING' when 1 then 'ASKED' when 2 then 'REFERRED' when 3 then 'DECIDED'
                    else 'CLOSED' end,
                case turn when 0 then 'CLINIC' when 1 then 'PATIENT' when 2 then 'SERVICE' else 'NOBODY' end,
                received, received, received + interval '3 days' * (rank + 1), ?, '\\x00', 0,
                case turn when 1 then received end,
                case when n % 1000 = 0 then 1 else 0 end,
                owner, case when owner is not null then received end
            from (
                select n, h, case when h2 % 100 < 1 then 0 when h2 % 100 < 5 then 1 when h2 % 100 < 20 then 2
                        when h2 % 100 < 80 then 3 else 4 end as rank,
                    h3 % 10 as turn, now() - interval '1 second' * (h4 % 31536000) as received,
                    case when h5 % 5 < 3 then owners.ids[1 + h5 % 50] end as owner
                from generate_series(?, ?) n,
                    lateral (select abs(hashint4(n)) as h, abs(hashint4(n + 1000000000)) as h2,
                        abs(hashint4(-n - 1)) as h3, abs(hashint4(n # 123456789)) as h4,
                        abs(hashint4(n # 987654321)) as h5) hashes,
                    (select array_agg(id order by id) as ids from clinic.staff
                        where clinic_id = ? and name like 'Colleague%') owners) generated
            """;

    private static final String INDEX = """
            insert into clinic.search_key (clinic_id, hash, received_at, case_id)
            select c.clinic_id, g.hash, c.received_at, c.id
            from generate_series(?, ?) n
                join clinic.case_file c on c.clinic_id = ? and c.id = md5('case' || n)::uuid
                cross join lateral (values (n % 1000), (1000 + (n / 7) % 5000)) as names (number)
                join public.generated_name g on g.n = names.number
            """;

    private final JdbcTemplate jdbc;

    private final UUID clinic;

    private final KeyFolder keys;

    private int there;

    GeneratedCases(DataSource database, UUID clinic, Path keys) {
        this.jdbc = new JdbcTemplate(database);
        this.clinic = clinic;
        this.keys = new KeyFolder(keys);
        names();
    }

    private void names() {
        var search = keys.searchKeys();
        jdbc.execute("create table public.generated_name (n int primary key, hash bytea not null)");
        var hashes = new ArrayList<Object[]>();
        for (int i = 0; i < FIRST_NAMES + LAST_NAMES; i++) {
            hashes.add(new Object[] {i, search.hash(clinic, "NAME", name(i))});
        }
        jdbc.batchUpdate("insert into public.generated_name values (?, ?)", hashes);
        jdbc.update("""
                insert into clinic.staff (clinic_id, id, email, name, role, state, password_hash)
                select ?, gen_random_uuid(), 'c' || n || '@evenfall.example', 'Colleague ' || n, 'CLINICIAN', 'ACTIVE', 'none'
                from generate_series(1, 50) n
                """, clinic);
    }

    static String name(int number) {
        return number < FIRST_NAMES ? "first" + number : "last" + (number - FIRST_NAMES);
    }

    /** Adds cases until there are so many. */
    void grow(int to) {
        var patient = keys.recordKeys()
                .seal(
                        SubmissionJson.write(new Patient(
                                new Confidential("Jana Nováková"),
                                LocalDate.of(1970, 5, 3),
                                new Contact(
                                        new Confidential("+420 601 000 000"),
                                        new Confidential("jana@patients.example"),
                                        null),
                                null)),
                        "patient".getBytes(StandardCharsets.UTF_8));
        while (there < to) {
            int more = Math.min(AT_ONCE, to - there);
            // sealed submissions are not read by what is measured here, so there are none
            jdbc.execute((Connection connection) -> {
                try (var set = connection.createStatement();
                        var insert = connection.prepareStatement(INSERT);
                        var index = connection.prepareStatement(INDEX)) {
                    set.execute("set session_replication_role = replica");
                    insert.setObject(1, clinic);
                    insert.setBytes(2, patient);
                    insert.setInt(3, there);
                    insert.setInt(4, there + more - 1);
                    insert.setObject(5, clinic);
                    insert.executeUpdate();
                    index.setInt(1, there);
                    index.setInt(2, there + more - 1);
                    index.setObject(3, clinic);
                    index.executeUpdate();
                    set.execute("set session_replication_role = origin");
                }
                return null;
            });
            there += more;
        }
        jdbc.execute("vacuum analyze clinic.case_file");
        jdbc.execute("vacuum analyze clinic.search_key");
        jdbc.execute("checkpoint");
    }
}
