/** What a submission says, put in the words of the protocol that asked it. */
@NullMarked
package evenfall.portal.reading;

import org.jspecify.annotations.NullMarked;
