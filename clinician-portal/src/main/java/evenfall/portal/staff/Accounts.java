package evenfall.portal.staff;

import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows who may sign in at this moment, and records who did or tried. */
@Service
@Transactional
class Accounts {

    private final Members members;

    private final SignInThrottle throttle;

    private final AuditTrail trail;

    private final Clock clock;

    Accounts(Members members, SignInThrottle throttle, AuditTrail trail, Clock clock) {
        this.members = members;
        this.throttle = throttle;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Account> find(String email) {
        return members.findByEmail(email).flatMap(this::account);
    }

    private Optional<Account> account(Member member) {
        boolean open = member.isActive() && !throttle.holdsBack(member.getKey());
        return Optional.ofNullable(member.getPassphraseHash())
                .map(it -> new Account(member.getKey(), member.signedIn(), it, open));
    }

    /** Lets somebody in whose passphrase was right; the account is read again, for it may have changed meanwhile. */
    Optional<Staff> signIn(Account account) {
        var member = members.get(account.key());
        if (!member.isActive()) {
            return Optional.empty();
        }
        throttle.forget(account.key());
        members.seen(account.key(), clock.instant());
        record(member.signedIn(), "signed-in");
        return Optional.of(member.signedIn());
    }

    void turnAway(Account account) {
        throttle.count(account.key());
        record(account.staff(), "sign-in-failed");
    }

    private void record(Staff staff, String action) {
        trail.append(staff.clinicId(), staff.actor(), action, new Subject("staff", staff.id()));
    }
}
