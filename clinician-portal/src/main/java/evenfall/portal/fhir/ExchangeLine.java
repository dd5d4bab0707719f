package evenfall.portal.fhir;

import evenfall.portal.referral.Dispatch;
import java.util.UUID;

/**
 * What staff see of something that does not get on: to whom, under which reference, and what is in its way.
 *
 * @param number by which the list goes on
 */
record ExchangeLine(long number, UUID referral, String reference, String service, Dispatch dispatch) {}
