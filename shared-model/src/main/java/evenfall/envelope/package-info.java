/** Sealing and opening: what lies in the database or passes between the services is closed to all but its reader. */
@NullMarked
package evenfall.envelope;

import org.jspecify.annotations.NullMarked;
