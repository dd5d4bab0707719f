/** Invented patients that must come out as a clinician wrote down. */
@NullMarked
package evenfall.vignette;

import org.jspecify.annotations.NullMarked;
