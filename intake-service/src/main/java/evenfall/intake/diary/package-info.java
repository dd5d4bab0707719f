/** The night diary: noted in the dark with a tap or two, and seen again as a strip of nights. */
@NullMarked
package evenfall.intake.diary;

import org.jspecify.annotations.NullMarked;
