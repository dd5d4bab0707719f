/** One patient's case: what came in, what it means, what was decided. */
@NullMarked
package evenfall.portal.casefile;

import org.jspecify.annotations.NullMarked;
