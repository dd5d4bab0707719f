/** What happens after sending: how things stand, and what patient and clinic tell each other. */
@NullMarked
package evenfall.intake.afterwards;

import org.jspecify.annotations.NullMarked;
