/** Who may open which page, and how cookies are set. */
@NullMarked
package evenfall.intake.security;

import org.jspecify.annotations.NullMarked;
