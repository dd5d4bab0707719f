/** What the tests of all features stand on. */
@NullMarked
package evenfall.intake;

import org.jspecify.annotations.NullMarked;
