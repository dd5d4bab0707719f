package evenfall.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordKeysTests {

    static final byte[] NOTE = "Ferritin first".getBytes(UTF_8);

    static final byte[] HERE = "clinic.decision.note".getBytes(UTF_8);

    @TempDir
    Path directory;

    KeyFolder folder;

    @BeforeEach
    void makeKeys() {
        folder = new KeyFolder(directory.resolve("portal"));
        folder.make(KeyPurpose.RECORDS);
    }

    @Test
    void whatIsSealedHereOpensHere() {
        var sealed = folder.recordKeys().seal(NOTE, HERE);

        assertThat(sealed).isNotEqualTo(folder.recordKeys().seal(NOTE, HERE));
        assertThat(folder.recordKeys().open(sealed, HERE)).isEqualTo(NOTE);
    }

    @Test
    void andNowhereElse() {
        var sealed = folder.recordKeys().seal(NOTE, HERE);

        assertThatExceptionOfType(EnvelopeRefused.class)
                .isThrownBy(() -> folder.recordKeys().open(sealed, "clinic.referral.question".getBytes(UTF_8)));
    }

    @Test
    void afterRotationOldColumnsStillOpen() {
        var before = folder.recordKeys();
        folder.rotate(KeyPurpose.RECORDS);

        assertThat(folder.recordKeys().open(before.seal(NOTE, HERE), HERE)).isEqualTo(NOTE);
        assertThatExceptionOfType(EnvelopeRefused.class)
                .isThrownBy(() -> before.open(folder.recordKeys().seal(NOTE, HERE), HERE));
    }
}
