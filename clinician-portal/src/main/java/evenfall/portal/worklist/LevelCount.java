package evenfall.portal.worklist;

import evenfall.assessment.Level;

/**
 * How many cases there are of one level.
 *
 * @param waiting for a decision
 * @param open everything that is not closed
 */
record LevelCount(Level level, long waiting, long open) {}
