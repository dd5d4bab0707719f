/** Who may open which page. */
@NullMarked
package evenfall.portal.security;

import org.jspecify.annotations.NullMarked;
