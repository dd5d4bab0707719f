/** Who may do what. */
@NullMarked
package evenfall.access;

import org.jspecify.annotations.NullMarked;
