/** Documents to keep and to send: PDF made from the same templates as pages. */
@NullMarked
package evenfall.support.print;

import org.jspecify.annotations.NullMarked;
