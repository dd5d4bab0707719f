/** Opens what patients sent and makes cases of it, each once. */
@NullMarked
package evenfall.portal.inbox;

import org.jspecify.annotations.NullMarked;
