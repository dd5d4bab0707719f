/** Clinical reasoning: conditions over answers, and what follows from them. Never a diagnosis. */
@NullMarked
package evenfall.assessment;

import org.jspecify.annotations.NullMarked;
