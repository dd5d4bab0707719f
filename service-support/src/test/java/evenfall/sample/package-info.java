/** The smallest service that stands on all of the support, to see that it carries. */
@NullMarked
package evenfall.sample;

import org.jspecify.annotations.NullMarked;
