package evenfall.portal.staff;

import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.staff.InvitationToken;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets invited people choose their passphrase. */
@Service
@Transactional
class Acceptance {

    private final Invitations invitations;

    private final Members members;

    private final PasswordEncoder encoder;

    private final AuditTrail trail;

    Acceptance(Invitations invitations, Members members, PasswordEncoder encoder, AuditTrail trail) {
        this.invitations = invitations;
        this.members = members;
        this.encoder = encoder;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    Optional<Invited> find(InvitationToken token) {
        return invitations
                .find(token)
                .flatMap(members::findById)
                .filter(Member::isInvited)
                .map(it -> new Invited(it.getName(), it.getEmail(), it.getRole()));
    }

    /** Opens the account. The passphrase has been looked at already. */
    void accept(InvitationToken token, Passphrase passphrase) {
        var member = members.get(invitations.use(token).orElseThrow(InvitationSpent::new));
        member.activate(encoder.encode(passphrase.text()));
        trail.append(
                member.getKey().clinicId(),
                member.signedIn().actor(),
                "invitation-accepted",
                new Subject("staff", member.getKey().id()));
    }
}
