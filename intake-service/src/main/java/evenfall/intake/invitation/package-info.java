/** How a patient begins whom the clinic has invited. */
@NullMarked
package evenfall.intake.invitation;

import org.jspecify.annotations.NullMarked;
