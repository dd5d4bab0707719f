/** The pages on which a patient tells what happens, and the way through them. */
@NullMarked
package evenfall.intake.interview;

import org.jspecify.annotations.NullMarked;
