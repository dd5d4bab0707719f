/** What stands before every page of both services: headers, limits, and a kind word when the database is away. */
@NullMarked
package evenfall.support.web;

import org.jspecify.annotations.NullMarked;
