/** Hands letters over to services that have no account, by sealed links, and takes their answers. */
@NullMarked
package evenfall.portal.handover;

import org.jspecify.annotations.NullMarked;
