package evenfall.portal.invitation;

import evenfall.envelope.InvitationCode;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites patients, and takes invitations back. */
@Service
@Transactional
public class InvitationDesk {

    static final int MOST_IN_A_DAY = 200;

    static final int PAGE = 50;

    private final PatientInvitations invitations;

    private final IssuedCodes codes;

    private final AuditTrail trail;

    private final Clock clock;

    InvitationDesk(PatientInvitations invitations, IssuedCodes codes, AuditTrail trail, Clock clock) {
        this.invitations = invitations;
        this.codes = codes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whom an invitation was for. */
    @Transactional(readOnly = true)
    public Optional<Invited> find(UUID clinic, UUID invitation) {
        return invitations.findById(new InvitationKey(clinic, invitation)).map(Invited::of);
    }

    /** Invites somebody. The code is known to whoever gets it from here, and to nobody later. */
    NewInvitation invite(InvitedPerson person, Locale language, Duration valid, Staff by) {
        var now = clock.instant();
        if (invitations.countSince(by.clinicId(), now.minus(Duration.ofDays(1))) >= MOST_IN_A_DAY) {
            throw new TooManyInvitations();
        }
        var key = new InvitationKey(by.clinicId(), UUID.randomUUID());
        var code = InvitationCode.random();
        var until = now.plus(valid);
        codes.issue(key, code, person.born(), language, until);
        invitations.save(new PatientInvitation(key, person, by, now));
        record(key, "patient-invited", by);
        return new NewInvitation(key, person, code, language, until);
    }

    /** Remembers that an invitation has left by mail. */
    void mailed(InvitationKey key, Staff by) {
        record(key, "patient-invitation-mailed", by);
    }

    void revoke(InvitationKey key, Staff by) {
        if (!codes.revoke(key, clock.instant())) {
            throw new InvitationNotOpen(key);
        }
        record(key, "patient-invitation-revoked", by);
    }

    @Transactional(readOnly = true)
    InvitationPage page(UUID clinic, Position after) {
        var now = clock.instant();
        var found = invitations.findLatest(clinic, after, Limit.of(PAGE + 1));
        var shown = found.stream().limit(PAGE).toList();
        return new InvitationPage(
                shown.stream().map(it -> it.line(now)).toList(),
                found.size() > PAGE ? shown.getLast().position() : null);
    }

    private void record(InvitationKey key, String action, Staff by) {
        trail.append(key.clinicId(), by.actor(), action, new Subject("invitation", key.id()));
    }
}
