/** The clinics that patients write to. */
@NullMarked
package evenfall.intake.clinic;

import org.jspecify.annotations.NullMarked;
