/** The life cycle of a referral. */
@NullMarked
package evenfall.referral;

import org.jspecify.annotations.NullMarked;
