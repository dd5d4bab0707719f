/** Checking the answers, sealing them for the clinic, and the receipt. */
@NullMarked
package evenfall.intake.submission;

import org.jspecify.annotations.NullMarked;
