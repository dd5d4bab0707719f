/** What both services need from Spring and from the database. */
@NullMarked
package evenfall.support;

import org.jspecify.annotations.NullMarked;
