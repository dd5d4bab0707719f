/** A specialty as a folder of content, read once and refused when it is broken. */
@NullMarked
package evenfall.protocol;

import org.jspecify.annotations.NullMarked;
