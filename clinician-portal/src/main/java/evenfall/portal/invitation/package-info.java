/** The ways in for patients: invitations for one of them each, and the door that is open to all. */
@NullMarked
package evenfall.portal.invitation;

import org.jspecify.annotations.NullMarked;
