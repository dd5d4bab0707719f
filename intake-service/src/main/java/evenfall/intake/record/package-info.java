/** What a patient can fetch, see and ask for about their own data. */
@NullMarked
package evenfall.intake.record;

import org.jspecify.annotations.NullMarked;
