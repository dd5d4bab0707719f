/** What the tests of both services stand on. */
@NullMarked
package evenfall.support;

import org.jspecify.annotations.NullMarked;
