/** In which language a page is. */
@NullMarked
package evenfall.intake.language;

import org.jspecify.annotations.NullMarked;
