/** What patients learn of how far the clinic is, and what it asks of them. */
@NullMarked
package evenfall.portal.reply;

import org.jspecify.annotations.NullMarked;
