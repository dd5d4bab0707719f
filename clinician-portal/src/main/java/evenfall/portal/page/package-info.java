/** What every page shows. */
@NullMarked
package evenfall.portal.page;

import org.jspecify.annotations.NullMarked;
