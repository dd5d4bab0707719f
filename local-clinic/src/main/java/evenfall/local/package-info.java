/** A whole clinic on one machine, to try Evenfall out. */
@NullMarked
package evenfall.local;

import org.jspecify.annotations.NullMarked;
