package evenfall.intake.draft;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clears away drafts and receipts whose time is over. */
@Component
class ExpiredDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredDrafts.class);

    private final SealedDrafts drafts;

    private final Clock clock;

    ExpiredDrafts(SealedDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    @Transactional
    void clear() {
        int cleared = drafts.deleteExpired(clock.instant());
        if (cleared > 0) {
            LOG.info("Cleared away {} expired drafts", cleared);
        }
    }
}
