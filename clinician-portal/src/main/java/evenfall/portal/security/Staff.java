package evenfall.portal.security;

import evenfall.access.Permission;
import evenfall.access.Role;
import evenfall.support.audit.Actor;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The member of staff who is signed in. The clinic comes from here and never from a request. */
public record Staff(UUID clinicId, UUID id, String fullName, Role role)
        implements AuthenticatedPrincipal, Serializable {

    /** The name sessions are filed under: people may share a name, accounts do not. */
    @Override
    public String getName() {
        return id.toString();
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    public Actor actor() {
        return new Actor.Staff(id, fullName);
    }
}
