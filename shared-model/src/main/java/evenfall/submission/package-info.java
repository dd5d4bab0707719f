/** What passes from the patient's side to the clinic's. */
@NullMarked
package evenfall.submission;

import org.jspecify.annotations.NullMarked;
