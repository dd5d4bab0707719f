/** How a receiving service without an account reads a letter and answers it. */
@NullMarked
package evenfall.intake.handover;

import org.jspecify.annotations.NullMarked;
