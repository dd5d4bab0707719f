/** Which cases are of one person, and what has changed from one to the next. */
@NullMarked
package evenfall.portal.person;

import org.jspecify.annotations.NullMarked;
