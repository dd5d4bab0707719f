/** Letters to other services, from the draft to the day they are sent. */
@NullMarked
package evenfall.portal.referral;

import org.jspecify.annotations.NullMarked;
