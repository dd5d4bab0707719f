/** What has changed between two accounts of the same person. */
@NullMarked
package evenfall.difference;

import org.jspecify.annotations.NullMarked;
