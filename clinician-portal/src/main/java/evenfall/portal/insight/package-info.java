/** How the clinic is doing, in figures that name no patient. */
@NullMarked
package evenfall.portal.insight;

import org.jspecify.annotations.NullMarked;
