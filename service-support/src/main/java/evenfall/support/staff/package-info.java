/** What the set-up and the portal both know about inviting staff. */
@NullMarked
package evenfall.support.staff;

import org.jspecify.annotations.NullMarked;
