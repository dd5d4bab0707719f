package evenfall.portal.referral;

import evenfall.portal.page.Chosen;
import org.jspecify.annotations.Nullable;

/** How a letter has left. */
record SendForm(@Chosen @Nullable Delivery how, int version) {}
