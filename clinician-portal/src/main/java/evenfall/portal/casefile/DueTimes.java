package evenfall.portal.casefile;

import evenfall.assessment.Level;
import java.time.Instant;
import java.util.UUID;

/** By when a case is to be looked at; those who know the clinic's targets answer it. */
public interface DueTimes {

    /** When a case of this level is due that came in at this moment. */
    Instant due(UUID clinic, Level level, Instant from);
}
