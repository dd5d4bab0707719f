package evenfall.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.envelope.EnvelopeRefused;
import evenfall.privacy.Confidential;
import evenfall.support.TestDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class EncryptedColumnsTests {

    static final Confidential WORDS = new Confidential("Nohy mi «krouti» 🌙");

    static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.asAdministrator());

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    static void makeATable() {
        DATABASE.sql("""
                        create schema sample;
                        create table sample.note (id int primary key, words bytea);
                        grant usage on schema sample to evenfall_portal;
                        grant select, insert, update on sample.note to evenfall_portal;
                        """).update();
    }

    @Test
    void theDatabaseNeverSeesTheWords() {
        save(new Note(1, WORDS));

        assertThat(column(1)).isNotEmpty().isNotEqualTo(WORDS.text().getBytes(UTF_8));
        assertThat(find(1).words()).isEqualTo(WORDS);
    }

    @Test
    void theSameWordsLookDifferentInEveryRow() {
        save(new Note(2, WORDS));
        save(new Note(3, WORDS));

        assertThat(column(2)).isNotEqualTo(column(3));
    }

    @Test
    void noWordsStayNoWords() {
        save(new Note(4, null));

        assertThat(find(4).words()).isNull();
    }

    @Test
    void aChangedColumnIsRefused() {
        save(new Note(5, WORDS));
        DATABASE.sql("update sample.note set words = words || 'x' where id = 5").update();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> find(5))
                .havingCause()
                .isInstanceOf(EnvelopeRefused.class);
    }

    @Test
    void anErrorOfTheDatabaseQuotesNoRow() {
        save(new Note(6, WORDS));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() ->
                        jdbc.sql("insert into sample.note (id) values (6)").update())
                .withMessageContaining("note_pkey")
                .withMessageNotContaining("(id)=");
    }

    private void save(Note note) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> entities.persist(note));
    }

    private Note find(int id) {
        return entities.find(Note.class, id);
    }

    private static byte[] column(int id) {
        return DATABASE.sql("select words from sample.note where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }
}
