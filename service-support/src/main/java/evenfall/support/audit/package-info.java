/** The record of who did what, which is only ever added to. */
@NullMarked
package evenfall.support.audit;

import org.jspecify.annotations.NullMarked;
