/** Who is waiting, how urgently and since when. */
@NullMarked
package evenfall.portal.worklist;

import org.jspecify.annotations.NullMarked;
