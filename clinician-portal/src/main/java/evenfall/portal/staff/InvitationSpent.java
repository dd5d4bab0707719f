package evenfall.portal.staff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The link has been used, has expired, or never was one. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class InvitationSpent extends RuntimeException {}
