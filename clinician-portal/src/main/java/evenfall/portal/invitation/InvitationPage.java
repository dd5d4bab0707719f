package evenfall.portal.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of invitations.
 *
 * @param next where the next page goes on, if there is one
 */
record InvitationPage(List<InvitationLine> lines, @Nullable Position next) {}
