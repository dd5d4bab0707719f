package evenfall.portal.staff;

import evenfall.access.Permission;
import evenfall.access.Role;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.staff.InvitationToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites staff, changes what they may do, and sees to it that somebody can always do so. */
@Service
@Transactional
class StaffOffice {

    private static final Limit EVERYBODY = Limit.of(500);

    private final Members members;

    private final Invitations invitations;

    private final Sessions sessions;

    private final StaffMapper mapper;

    private final AuditTrail trail;

    private final Clock clock;

    StaffOffice(
            Members members,
            Invitations invitations,
            Sessions sessions,
            StaffMapper mapper,
            AuditTrail trail,
            Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.sessions = sessions;
        this.mapper = mapper;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<StaffLine> list(UUID clinic) {
        return members.findAll(clinic, EVERYBODY).stream().map(mapper::toLine).toList();
    }

    @Transactional(readOnly = true)
    StaffLine details(StaffKey key) {
        return mapper.toLine(members.get(key));
    }

    /** Invites somebody; the token is shown once and kept nowhere. */
    InvitationToken invite(String name, String email, Role role, Staff by) {
        if (members.findByEmail(email).isPresent()) {
            throw new EmailTaken();
        }
        var invited = members.saveAndFlush(new Member(by.clinicId(), email, name, role, clock.instant()));
        record(invited.getKey(), "staff-invited", Map.of("role", role.name()), by);
        return invitations.issue(invited.getKey());
    }

    InvitationToken inviteAgain(StaffKey key, Staff by) {
        if (!members.get(key).isInvited()) {
            throw new NotWhileInThisState(key);
        }
        record(key, "staff-invited-again", Map.of(), by);
        return invitations.issue(key);
    }

    /** @param lead whether they are told last when nobody else does anything; only of those who could do something */
    void changeRole(StaffKey key, int seenVersion, Role role, boolean lead, Staff by) {
        refuseOwnAccount(key, by);
        var member = othersWillDo(key, seenVersion);
        var before = member.getRole();
        member.changeRole(role, lead && role.may(Permission.SEND_REFERRALS));
        sessions.end(key);
        record(
                key,
                "role-changed",
                Map.of("from", before.name(), "to", role.name(), "lead", Boolean.toString(member.isLead())),
                by);
    }

    void disable(StaffKey key, int seenVersion, Staff by) {
        refuseOwnAccount(key, by);
        othersWillDo(key, seenVersion).disable();
        invitations.end(key);
        sessions.end(key);
        record(key, "staff-disabled", Map.of(), by);
    }

    void enable(StaffKey key, int seenVersion, Staff by) {
        members.get(key, seenVersion).enable();
        record(key, "staff-enabled", Map.of(), by);
    }

    private static void refuseOwnAccount(StaffKey key, Staff by) {
        if (key.id().equals(by.id())) {
            throw new OwnAccount(key);
        }
    }

    /** Somebody who may stop being an active administrator. The locks come first: two at once would count each other. */
    private Member othersWillDo(StaffKey key, int seenVersion) {
        var administrators = members.lockActiveAdministrators(key.clinicId());
        var member = members.get(key, seenVersion);
        if (member.isActiveAdministrator() && administrators.size() == 1) {
            throw new LastAdministrator(key);
        }
        return member;
    }

    private void record(StaffKey about, String action, Map<String, String> detail, Staff by) {
        trail.append(about.clinicId(), by.actor(), action, new Subject("staff", about.id()), detail);
    }
}
