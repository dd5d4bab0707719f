/** The first page a patient sees. */
@NullMarked
package evenfall.intake.welcome;

import org.jspecify.annotations.NullMarked;
