package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.privacy.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a case is taken to be.
 *
 * @param because why that is another level than the proposed one
 */
record LevelStanding(Level level, @Nullable Confidential because) {}
