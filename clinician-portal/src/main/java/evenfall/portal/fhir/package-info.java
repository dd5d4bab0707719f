/** Referrals to services that speak HL7 FHIR R4: what is sent, how it is carried there, and what comes back. */
@NullMarked
package evenfall.portal.fhir;

import org.jspecify.annotations.NullMarked;
