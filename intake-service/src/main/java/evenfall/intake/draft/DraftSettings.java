package evenfall.intake.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts and receipts are kept.
 *
 * @param kept how long the code opens a draft after a page was last saved
 * @param receiptKept how long the code opens what became of it after the patient last used it
 * @param remembered how long a device remembers the code after a page was last shown
 */
@ConfigurationProperties("evenfall.intake.draft")
record DraftSettings(
        @DefaultValue("14d") Duration kept,
        @DefaultValue("365d") Duration receiptKept,
        @DefaultValue("2h") Duration remembered) {}
