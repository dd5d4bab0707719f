package evenfall.portal.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For other features: what was decided. */
@Component
public class DecisionRecord {

    private final Decisions decisions;

    DecisionRecord(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What was decided last, and not taken back. */
    @Transactional(readOnly = true)
    public Optional<LatestDecision> latest(CaseKey about) {
        return decisions.findLatestFirst(about).stream()
                .filter(it -> !it.wasUndone())
                .findFirst()
                .map(LatestDecision::of);
    }
}
