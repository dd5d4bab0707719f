/** Encrypted columns: what is confidential is sealed on its way into the database and opened on its way out. */
@NullMarked
package evenfall.support.privacy;

import org.jspecify.annotations.NullMarked;
