/** What a patient told so far, kept sealed until it is sent, and how to come back to it. */
@NullMarked
package evenfall.intake.draft;

import org.jspecify.annotations.NullMarked;
