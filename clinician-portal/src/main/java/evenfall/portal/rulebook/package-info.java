/** Everything a protocol asks, concludes and says, for clinicians to read and to approve. */
@NullMarked
package evenfall.portal.rulebook;

import org.jspecify.annotations.NullMarked;
