/** What single keys do, and whether somebody wants them to do anything. */
@NullMarked
package evenfall.portal.keyboard;

import org.jspecify.annotations.NullMarked;
