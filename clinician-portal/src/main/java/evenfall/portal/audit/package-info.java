/** The record of who did what, for those who watch over it. */
@NullMarked
package evenfall.portal.audit;

import org.jspecify.annotations.NullMarked;
