/** How people are found without anything in the database that names them. */
@NullMarked
package evenfall.portal.search;

import org.jspecify.annotations.NullMarked;
