/** Who works at the clinic, and how they are let in. */
@NullMarked
package evenfall.portal.staff;

import org.jspecify.annotations.NullMarked;
