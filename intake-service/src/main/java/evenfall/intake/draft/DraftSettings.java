package evenfall.intake.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts are kept.
 *
 * @param kept how long the code opens a draft after a page was last saved
 * @param remembered how long a device remembers the code after a page was last shown
 */
@ConfigurationProperties("evenfall.intake.draft")
record DraftSettings(
        @DefaultValue("14d") Duration kept,
        @DefaultValue("2h") Duration remembered) {}
