package evenfall.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.assessment.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClinicKeysTests {

    static final byte[] SUBMISSION = "They twist, and walking helps".getBytes(UTF_8);

    static final UUID ID = UUID.fromString("6b2f0f0a-0f4e-4a53-9a52-2f6f3c1a7e10");

    static final UUID CLINIC = UUID.fromString("0c6d1c56-6f0d-4a0a-8f7b-5f0c61b0d5aa");

    static final Instant TIME = Instant.parse("2030-03-01T02:14:05.123456Z");

    static final EnvelopeContext CONTEXT =
            new EnvelopeContext(ID, CLINIC, "restless-legs", "1.0", "en", Level.ROUTINE, TIME);

    @TempDir
    Path directory;

    KeyFolder folder;

    @BeforeEach
    void makeKeys() {
        folder = new KeyFolder(directory.resolve("portal"));
        folder.make(KeyPurpose.CLINIC);
    }

    @Test
    void theClinicOpensWhatWasSealedForIt() {
        var sealed = folder.clinicKeys().publicKey().seal(SUBMISSION, CONTEXT);

        assertThat(folder.clinicKeys().open(sealed, CONTEXT)).isEqualTo(SUBMISSION);
    }

    @Test
    void thePublicKeyTravelsAsTextAndHoldsNoSecret() {
        var json = folder.clinicKeys().publicKey().json();

        assertThat(json).contains("ASYMMETRIC_PUBLIC").doesNotContain("PRIVATE");
        assertThat(folder.clinicKeys().open(ClinicSeal.parse(json).seal(SUBMISSION, CONTEXT), CONTEXT))
                .isEqualTo(SUBMISSION);
    }

    static Stream<EnvelopeContext> swapped() {
        return Stream.of(
                new EnvelopeContext(CLINIC, CLINIC, "restless-legs", "1.0", "en", Level.ROUTINE, TIME),
                new EnvelopeContext(ID, ID, "restless-legs", "1.0", "en", Level.ROUTINE, TIME),
                new EnvelopeContext(ID, CLINIC, "restless-arms", "1.0", "en", Level.ROUTINE, TIME),
                new EnvelopeContext(ID, CLINIC, "restless-legs", "1.1", "en", Level.ROUTINE, TIME),
                new EnvelopeContext(ID, CLINIC, "restless-legs", "1.0", "de", Level.ROUTINE, TIME),
                new EnvelopeContext(ID, CLINIC, "restless-legs", "1.0", "en", Level.URGENT, TIME),
                new EnvelopeContext(ID, CLINIC, "restless-legs", "1.0", "en", Level.ROUTINE, TIME.plusSeconds(1)),
                new EnvelopeContext(ID, CLINIC, "restless-legs1", ".0", "en", Level.ROUTINE, TIME));
    }

    @ParameterizedTest
    @MethodSource("swapped")
    void nothingBesideTheEnvelopeCanBeSwapped(EnvelopeContext swapped) {
        var sealed = folder.clinicKeys().publicKey().seal(SUBMISSION, CONTEXT);

        assertRefused(folder, sealed, swapped);
    }

    @Test
    void theTimeIsTheOneTheDatabaseKeeps() {
        var exact = new EnvelopeContext(ID, CLINIC, "restless-legs", "1.0", "en", Level.ROUTINE, TIME.plusNanos(789));

        assertThat(exact).isEqualTo(CONTEXT);
    }

    @Test
    void anotherClinicsKeysOpenNothing() {
        var elsewhere = new KeyFolder(directory.resolve("elsewhere"));
        elsewhere.make(KeyPurpose.CLINIC);

        assertRefused(elsewhere, folder.clinicKeys().publicKey().seal(SUBMISSION, CONTEXT), CONTEXT);
    }

    @Test
    void aChangedEnvelopeIsRefusedWithoutAWordAboutItsContents() {
        var sealed = folder.clinicKeys().publicKey().seal(SUBMISSION, CONTEXT);
        sealed[sealed.length / 2] ^= 1;

        assertRefused(folder, sealed, CONTEXT);
        assertRefused(folder, new byte[0], CONTEXT);
    }

    @Test
    void afterRotationOldEnvelopesStillOpen() {
        var before = folder.clinicKeys();
        var old = before.publicKey().seal(SUBMISSION, CONTEXT);
        folder.rotate(KeyPurpose.CLINIC);
        var now = folder.clinicKeys();

        assertThat(now.open(old, CONTEXT)).isEqualTo(SUBMISSION);
        assertThat(now.open(now.publicKey().seal(SUBMISSION, CONTEXT), CONTEXT)).isEqualTo(SUBMISSION);
        assertThatExceptionOfType(EnvelopeRefused.class)
                .isThrownBy(() -> before.open(now.publicKey().seal(SUBMISSION, CONTEXT), CONTEXT));
    }

    @Test
    void keysKnowTheirPublicKeyEvenAfterRotation() {
        var published = folder.clinicKeys().publicKey();
        folder.rotate(KeyPurpose.CLINIC);
        var elsewhere = new KeyFolder(directory.resolve("elsewhere"));
        elsewhere.make(KeyPurpose.CLINIC);

        assertThat(folder.clinicKeys().belongTo(published)).isTrue();
        assertThat(elsewhere.clinicKeys().belongTo(published)).isFalse();
    }

    @Test
    void whatIsNoPublicKeyIsRefused() {
        assertThatExceptionOfType(EnvelopeRefused.class).isThrownBy(() -> ClinicSeal.parse("{}"));
    }

    private static void assertRefused(KeyFolder folder, byte[] sealed, EnvelopeContext context) {
        assertThatExceptionOfType(EnvelopeRefused.class)
                .isThrownBy(() -> folder.clinicKeys().open(sealed, context))
                .withMessageNotContaining("twist");
    }
}
