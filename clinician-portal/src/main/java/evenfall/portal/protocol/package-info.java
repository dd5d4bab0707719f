/** The protocols this portal can read. */
@NullMarked
package evenfall.portal.protocol;

import org.jspecify.annotations.NullMarked;
