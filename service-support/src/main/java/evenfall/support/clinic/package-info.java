/** A clinic's public settings. */
@NullMarked
package evenfall.support.clinic;

import org.jspecify.annotations.NullMarked;
