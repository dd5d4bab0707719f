/** How what a patient sent lies in the database: sealed, column by column. */
@NullMarked
package evenfall.portal.sealing;

import org.jspecify.annotations.NullMarked;
