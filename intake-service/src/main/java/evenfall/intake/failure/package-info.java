/** What a patient reads when something went wrong. */
@NullMarked
package evenfall.intake.failure;

import org.jspecify.annotations.NullMarked;
