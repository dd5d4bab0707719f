/** Mail that a patient sends to themselves: the code, and a reminder. */
@NullMarked
package evenfall.intake.reminder;

import org.jspecify.annotations.NullMarked;
