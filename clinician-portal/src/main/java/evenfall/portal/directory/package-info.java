/** The services that patients are referred to: what they take, what they need, and how they are reached. */
@NullMarked
package evenfall.portal.directory;

import org.jspecify.annotations.NullMarked;
