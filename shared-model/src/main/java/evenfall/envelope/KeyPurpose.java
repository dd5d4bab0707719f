package evenfall.envelope;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;

/** What a file of keys is for. Each service is given the files it needs and no other. */
public enum KeyPurpose {
    /** The intake service's half of what opens a draft. */
    DRAFTS("draft-keys.json"),

    /** The portal's private keys, which open submissions. */
    CLINIC("clinic-keys.json"),

    /** The portal's keys of the encrypted columns. */
    RECORDS("record-keys.json"),

    /** The portal's keys of the hashes by which it finds people. */
    SEARCH("search-keys.json");

    private final String fileName;

    KeyPurpose(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    Parameters parameters() {
        return switch (this) {
            case DRAFTS, SEARCH -> PredefinedPrfParameters.HKDF_SHA256;
            case CLINIC ->
                EnvelopeRefused.unless(() -> HpkeParameters.builder()
                        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .setVariant(HpkeParameters.Variant.TINK)
                        .build());
            case RECORDS -> PredefinedAeadParameters.AES256_GCM;
        };
    }

    Configuration configuration() {
        return switch (this) {
            case DRAFTS, SEARCH -> PrfConfig2026.get();
            case CLINIC -> HybridConfig2026.get();
            case RECORDS -> AeadConfig2026.get();
        };
    }
}
