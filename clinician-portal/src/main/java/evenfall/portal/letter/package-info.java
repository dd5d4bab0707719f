/** Letters to patients, in plain words. */
@NullMarked
package evenfall.portal.letter;

import org.jspecify.annotations.NullMarked;
