package evenfall.portal.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the opinions that somebody is asked for.
 *
 * @param next where the next page goes on, if there is one
 */
record OpinionPage(List<OpinionLine> lines, @Nullable Position next) {}
