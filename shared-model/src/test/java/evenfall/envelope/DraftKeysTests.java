package evenfall.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftKeysTests {

    static final byte[] DRAFT = "My legs twist at night".getBytes(UTF_8);

    final ResumeCode code = ResumeCode.random();

    @TempDir
    Path directory;

    KeyFolder folder;

    @BeforeEach
    void makeKeys() {
        folder = new KeyFolder(directory.resolve("intake"));
        folder.make(KeyPurpose.DRAFTS);
    }

    @Test
    void theSameCodeFindsAndOpensTheDraft() {
        var key = folder.draftKeys().key(code);
        var again = folder.draftKeys().key(code);

        assertThat(again.lookup()).hasSize(32).isEqualTo(key.lookup());
        assertThat(again.open(key.seal(DRAFT))).isEqualTo(DRAFT);
    }

    @Test
    void anotherCodeNeitherFindsNorOpensIt() {
        var key = folder.draftKeys().key(code);
        var other = folder.draftKeys().key(ResumeCode.random());

        assertThat(other.lookup()).isNotEqualTo(key.lookup());
        assertRefused(other, key.seal(DRAFT));
    }

    @Test
    void theCodeIsWorthNothingWithoutTheServersSecret() {
        var elsewhere = new KeyFolder(directory.resolve("elsewhere"));
        elsewhere.make(KeyPurpose.DRAFTS);

        assertRefused(
                elsewhere.draftKeys().key(code), folder.draftKeys().key(code).seal(DRAFT));
    }

    @Test
    void whatTheClinicRepliesOpensWithTheCode() {
        var context = new ReplyContext(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var carried = folder.draftKeys().key(code).replies().seal().json();

        var sealed = ReplySeal.parse(carried).seal(DRAFT, context);

        var again = folder.draftKeys().key(code).replies();
        assertThat(again.open(sealed, context)).isEqualTo(DRAFT);
        assertThat(again.seal().json()).isEqualTo(carried);
    }

    @Test
    void aReplyOpensForNobodyElseAndNowhereElse() {
        var context = new ReplyContext(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var elsewhere = new ReplyContext(context.reply(), context.clinic(), UUID.randomUUID());
        var mine = folder.draftKeys().key(code).replies();
        var theirs = folder.draftKeys().key(ResumeCode.random()).replies();
        var sealed = mine.seal().seal(DRAFT, context);

        assertThatExceptionOfType(EnvelopeRefused.class).isThrownBy(() -> theirs.open(sealed, context));
        assertThatExceptionOfType(EnvelopeRefused.class).isThrownBy(() -> mine.open(sealed, elsewhere));
    }

    @Test
    void aChangedDraftIsRefused() {
        var key = folder.draftKeys().key(code);
        var sealed = key.seal(DRAFT);
        sealed[sealed.length - 1] ^= 1;

        assertRefused(key, sealed);
    }

    @Test
    void sealingTwiceLooksDifferentEachTime() {
        var key = folder.draftKeys().key(code);

        assertThat(key.seal(DRAFT)).isNotEqualTo(key.seal(DRAFT));
    }

    @Test
    void afterRotationTheOldSecretStillFindsAndOpensAndTheNewOneSeals() {
        var before = folder.draftKeys().key(code);
        folder.rotate(KeyPurpose.DRAFTS);

        var candidates = folder.draftKeys().candidates(code);

        assertThat(candidates).hasSize(2);
        assertThat(candidates.getFirst().lookup())
                .isEqualTo(folder.draftKeys().key(code).lookup())
                .isNotEqualTo(before.lookup());
        assertThat(candidates.getLast().lookup()).isEqualTo(before.lookup());
        assertThat(candidates.getLast().open(before.seal(DRAFT))).isEqualTo(DRAFT);
    }

    private static void assertRefused(DraftKey key, byte[] sealed) {
        assertThatExceptionOfType(EnvelopeRefused.class).isThrownBy(() -> key.open(sealed));
    }
}
