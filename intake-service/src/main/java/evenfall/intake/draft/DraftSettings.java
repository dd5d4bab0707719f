package evenfall.intake.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts and receipts are kept.
 *
 * @param kept how long the code opens a draft after a page was last saved
 * @param begun how long the code opens a draft of which no page was saved yet
 * @param receiptKept how long the code opens what became of it after the patient last used it
 * @param remembered how long a device remembers the code after a page was last shown
 * @param startsFromOne how many drafts may be begun from one network address within an hour; a clinic's shared tablet, or
 *     all who use one mobile network, come from one
 * @param starts how many may be begun within an hour altogether, at each copy of the service
 */
@ConfigurationProperties("evenfall.intake.draft")
record DraftSettings(
        @DefaultValue("14d") Duration kept,
        @DefaultValue("1d") Duration begun,
        @DefaultValue("365d") Duration receiptKept,
        @DefaultValue("2h") Duration remembered,
        @DefaultValue("60") int startsFromOne,
        @DefaultValue("2000") int starts) {}
