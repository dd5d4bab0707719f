/** What colleagues think of a case before it is decided, or after. */
@NullMarked
package evenfall.portal.opinion;

import org.jspecify.annotations.NullMarked;
