/** What the clinic's staff use to read, decide and refer. */
@NullMarked
package evenfall.portal;

import org.jspecify.annotations.NullMarked;
