package evenfall.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchKeysTests {

    static final UUID HERE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    static final UUID ELSEWHERE = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @TempDir
    Path directory;

    KeyFolder folder;

    @BeforeEach
    void makeKeys() {
        folder = new KeyFolder(directory.resolve("portal"));
        folder.make(KeyPurpose.SEARCH);
    }

    @Test
    void theSameIsFoundAgain() {
        assertThat(folder.searchKeys().hash(HERE, "name", "novakova"))
                .hasSize(16)
                .isEqualTo(folder.searchKeys().hash(HERE, "name", "novakova"));
    }

    @Test
    void aNameIsAnotherHashElsewhere() {
        var keys = folder.searchKeys();
        var here = keys.hash(HERE, "name", "novakova");

        assertThat(keys.hash(ELSEWHERE, "name", "novakova")).isNotEqualTo(here);
        assertThat(keys.hash(HERE, "number", "novakova")).isNotEqualTo(here);
        assertThat(keys.hash(HERE, "namen", "ovakova")).isNotEqualTo(here);
    }

    @Test
    void otherKeysMakeOtherHashes() {
        var elsewhere = new KeyFolder(directory.resolve("another"));
        elsewhere.make(KeyPurpose.SEARCH);

        assertThat(elsewhere.searchKeys().hash(HERE, "name", "novakova"))
                .isNotEqualTo(folder.searchKeys().hash(HERE, "name", "novakova"));
    }

    @Test
    void afterRotationWhatWasWrittenBeforeIsStillLookedUp() {
        var before = folder.searchKeys().hash(HERE, "name", "novakova");
        folder.rotate(KeyPurpose.SEARCH);
        var keys = folder.searchKeys();

        assertThat(keys.hash(HERE, "name", "novakova")).isNotEqualTo(before);
        assertThat(keys.candidates(HERE, "name", "novakova"))
                .containsExactly(keys.hash(HERE, "name", "novakova"), before);
    }
}
