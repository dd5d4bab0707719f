/** Sets up the one database: its roles, its tables, the first clinic with its keys. No service runs this for itself. */
@NullMarked
package evenfall.support.database;

import org.jspecify.annotations.NullMarked;
