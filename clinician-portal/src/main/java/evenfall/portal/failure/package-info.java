/** What people read when something went wrong. */
@NullMarked
package evenfall.portal.failure;

import org.jspecify.annotations.NullMarked;
