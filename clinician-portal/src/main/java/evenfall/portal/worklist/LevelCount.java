package evenfall.portal.worklist;

import evenfall.assessment.Level;

/**
 * How many cases there are of one level.
 *
 * @param waiting for a decision
 * @param open waiting, decided or referred
 */
record LevelCount(Level level, long waiting, long open) {}
